"""The workbook in its own words: sheets, headers, the note on each header, labels for choices.

They are part of a file format, as the keys of a YAML file are: the workbook uses them as they are
written here (``.source``), whatever language the screens speak.
"""

from kiosk.words import QT_TRANSLATE_NOOP

# Sheets, and what each is for

GUIDE = QT_TRANSLATE_NOOP("workbook", "Hướng dẫn")
PROCEDURES = QT_TRANSLATE_NOOP("workbook", "Thủ tục")
PROCEDURES_FOR = QT_TRANSLATE_NOOP("workbook", "Mỗi dòng là một thủ tục.")
QUESTIONS = QT_TRANSLATE_NOOP("workbook", "Câu hỏi")
QUESTIONS_FOR = QT_TRANSLATE_NOOP(
    "workbook", "Câu hỏi giúp rút ngắn danh sách giấy tờ. Mỗi dòng là một lựa chọn của câu hỏi."
)
PAPERS = QT_TRANSLATE_NOOP("workbook", "Giấy tờ")
PAPERS_FOR = QT_TRANSLATE_NOOP("workbook", "Mỗi dòng là một giấy tờ trong hồ sơ.")
METHODS = QT_TRANSLATE_NOOP("workbook", "Cách nộp và lệ phí")
METHODS_FOR = QT_TRANSLATE_NOOP(
    "workbook",
    "Nộp ở đâu, bao lâu, bao nhiêu tiền. Mỗi dòng là một khoản tiền của một cách nộp.",
)
STEPS = QT_TRANSLATE_NOOP("workbook", "Các bước")
STEPS_FOR = QT_TRANSLATE_NOOP("workbook", "Ai làm gì, theo thứ tự từ trên xuống.")
NOTES = QT_TRANSLATE_NOOP("workbook", "Ghi chú và điều kiện")
NOTES_FOR = QT_TRANSLATE_NOOP("workbook", "Lời dặn người dân, và điều kiện để được giải quyết.")
RESULTS = QT_TRANSLATE_NOOP("workbook", "Kết quả")
RESULTS_FOR = QT_TRANSLATE_NOOP("workbook", "Người dân nhận được gì khi xong việc.")
LEGAL_BASES = QT_TRANSLATE_NOOP("workbook", "Căn cứ pháp lý")
LEGAL_BASES_FOR = QT_TRANSLATE_NOOP("workbook", "Mỗi dòng là một văn bản mà thủ tục dựa vào.")
NAMES = QT_TRANSLATE_NOOP("workbook", "Tên thường gọi")
NAMES_FOR = QT_TRANSLATE_NOOP("workbook", "Những từ người dân hay dùng khi tìm thủ tục.")
FIELDS = QT_TRANSLATE_NOOP("workbook", "Lĩnh vực")
FIELDS_FOR = QT_TRANSLATE_NOOP("workbook", "Các lĩnh vực, theo thứ tự hiện trên màn hình.")
EVENTS = QT_TRANSLATE_NOOP("workbook", "Sự kiện")
EVENTS_FOR = QT_TRANSLATE_NOOP("workbook", "Các sự kiện trong đời, theo thứ tự hiện trên màn hình.")
COUNTERS = QT_TRANSLATE_NOOP("workbook", "Quầy và cán bộ")
COUNTERS_FOR = QT_TRANSLATE_NOOP("workbook", "Quầy nào lo lĩnh vực nào, ai ngồi ở đó.")
OFFICE = QT_TRANSLATE_NOOP("workbook", "Cơ quan")
OFFICE_FOR = QT_TRANSLATE_NOOP("workbook", "Tên, địa chỉ và lời nhắn của cơ quan. Chỉ có một dòng.")
REPEALED = QT_TRANSLATE_NOOP("workbook", "Văn bản hết hiệu lực")
REPEALED_FOR = QT_TRANSLATE_NOOP(
    "workbook", "Văn bản bạn biết là đã hết hiệu lực, để máy chỉ ra thủ tục còn dựa vào nó."
)
VOCABULARY = QT_TRANSLATE_NOOP("workbook", "Từ ngữ")
VOCABULARY_FOR = QT_TRANSLATE_NOOP(
    "workbook", "Người dân nói thế nào, tên thủ tục gọi là gì. Dùng chung cho mọi thủ tục."
)

# On most sheets

CODE = QT_TRANSLATE_NOOP("workbook", "Mã thủ tục")
CODE_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Mã trên Cổng Dịch vụ công quốc gia, ví dụ 1.001193. Mỗi mã chỉ có một dòng."
)
CODE_LINK_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Dòng này của thủ tục nào. Chọn trong danh sách mã của trang Thủ tục."
)
SHOWN_NAME = QT_TRANSLATE_NOOP("workbook", "Tên (chỉ để xem)")
SHOWN_NAME_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Tên thủ tục, để bạn dễ nhận ra. Máy không đọc cột này, bạn có thể để trống."
)
CONTINUES = QT_TRANSLATE_NOOP("workbook", "Tiếp dòng trên")
CONTINUES_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Một ô không chứa hết được đoạn văn rất dài. Phần còn lại viết ở dòng dưới, cùng cột, "
    "và chọn «tiếp» ở cột này. Dòng bình thường thì để trống.",
)
WHEN = QT_TRANSLATE_NOOP("workbook", "Chỉ khi")
WHEN_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Để trống là luôn đúng. Ví dụ: Ai đi làm = Người đi thay | Người nhà; Cách nộp = Bưu chính. "
    "Gạch đứng là «hoặc», chấm phẩy là «và». "
    "Dùng đúng lời của câu hỏi và lựa chọn ở trang Câu hỏi.",
)
ID = QT_TRANSLATE_NOOP("workbook", "Mã riêng")
ID_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Máy dùng để nhận ra dòng này. Dòng mới thì để trống, máy tự đặt."
)
ICON = QT_TRANSLATE_NOOP("workbook", "Biểu tượng")
ICON_NOTE = QT_TRANSLATE_NOOP("workbook", "Tên hình vẽ nhỏ. Để trống thì máy dùng hình chung.")

# Thủ tục

NAME = QT_TRANSLATE_NOOP("workbook", "Tên thủ tục")
NAME_NOTE = QT_TRANSLATE_NOOP("workbook", "Tên chính thức, giữ nguyên như quyết định công bố.")
PLAIN_NAME = QT_TRANSLATE_NOOP("workbook", "Tên dễ hiểu")
PLAIN_NAME_NOTE = QT_TRANSLATE_NOOP("workbook", "Tên ngắn, ai đọc cũng hiểu. Hiện trên màn hình.")
SUMMARY = QT_TRANSLATE_NOOP("workbook", "Tóm tắt")
SUMMARY_NOTE = QT_TRANSLATE_NOOP("workbook", "Một câu: thủ tục này dành cho ai, để làm gì.")
FIELD = QT_TRANSLATE_NOOP("workbook", "Lĩnh vực")
FIELD_NOTE = QT_TRANSLATE_NOOP("workbook", "Chọn một tên có ở trang Lĩnh vực.")
LEVELS = QT_TRANSLATE_NOOP("workbook", "Cấp giải quyết")
LEVELS_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Cấp xã, cấp tỉnh, cấp bộ hoặc cơ quan khác. Nhiều cấp thì cách nhau bằng dấu chấm phẩy.",
)
LIFE_EVENTS = QT_TRANSLATE_NOOP("workbook", "Sự kiện trong đời")
LIFE_EVENTS_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Tên có ở trang Sự kiện. Nhiều sự kiện thì cách nhau bằng dấu chấm phẩy."
)
SUBJECTS = QT_TRANSLATE_NOOP("workbook", "Đối tượng")
SUBJECTS_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Ai được làm thủ tục này. Cách nhau bằng dấu chấm phẩy."
)
EXECUTING = QT_TRANSLATE_NOOP("workbook", "Cơ quan thực hiện")
EXECUTING_NOTE = QT_TRANSLATE_NOOP("workbook", "Nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.")
DECIDING = QT_TRANSLATE_NOOP("workbook", "Cơ quan quyết định")
DECIDING_NOTE = QT_TRANSLATE_NOOP("workbook", "Cơ quan có thẩm quyền quyết định, nếu nguồn có ghi.")
AUTHORISED = QT_TRANSLATE_NOOP("workbook", "Cơ quan được ủy quyền")
AUTHORISED_NOTE = QT_TRANSLATE_NOOP("workbook", "Để trống nếu nguồn không ghi.")
COORDINATING = QT_TRANSLATE_NOOP("workbook", "Cơ quan phối hợp")
COORDINATING_NOTE = QT_TRANSLATE_NOOP("workbook", "Nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.")
DECISION = QT_TRANSLATE_NOOP("workbook", "Số quyết định công bố")
DECISION_NOTE = QT_TRANSLATE_NOOP("workbook", "Quyết định đã công bố thủ tục này.")
DECISION_DATE = QT_TRANSLATE_NOOP("workbook", "Ngày quyết định")
DECISION_DATE_NOTE = QT_TRANSLATE_NOOP("workbook", "Viết ngày/tháng/năm, ví dụ 01/07/2026.")
DECISION_AGENCY = QT_TRANSLATE_NOOP("workbook", "Cơ quan ra quyết định")
DECISION_AGENCY_NOTE = QT_TRANSLATE_NOOP("workbook", "Cơ quan đã ký quyết định công bố.")
NON_TERRITORIAL = QT_TRANSLATE_NOOP("workbook", "Phi địa giới")
NON_TERRITORIAL_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Nộp ở nơi khác nơi giải quyết được không: có, không, hoặc để trống nếu chưa rõ."
)
SENSITIVE = QT_TRANSLATE_NOOP("workbook", "Tên riêng tư")
SENSITIVE_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Chọn «có» nếu chỉ đọc tên thủ tục đã biết chuyện riêng của một gia đình, ví dụ nuôi con nuôi. "
    "Khi tra cứu hồ sơ, màn hình giấu tên này. Để trống là không.",
)
RELATED = QT_TRANSLATE_NOOP("workbook", "Thủ tục liên quan")
RELATED_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Mã của các thủ tục liên quan, cách nhau bằng dấu chấm phẩy."
)
VALID_FROM = QT_TRANSLATE_NOOP("workbook", "Hiệu lực từ ngày")
VALID_FROM_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Thủ tục hiện trên màn hình từ 0 giờ ngày này. Để trống là hiện ngay."
)
VALID_TO = QT_TRANSLATE_NOOP("workbook", "Hiệu lực đến hết ngày")
VALID_TO_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Hết ngày này thủ tục rời màn hình. Để trống là chưa biết ngày hết."
)
SOURCE = QT_TRANSLATE_NOOP("workbook", "Nguồn")
SOURCE_NOTE = QT_TRANSLATE_NOOP("workbook", "Bạn lấy nội dung này từ đâu.")
READ_ON = QT_TRANSLATE_NOOP("workbook", "Ngày đọc nguồn")
READ_ON_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Ngày hoặc tháng bạn đọc nguồn, ví dụ 15/07/2026 hoặc 07/2026."
)
SOURCE_URL = QT_TRANSLATE_NOOP("workbook", "Địa chỉ trang nguồn")
SOURCE_URL_NOTE = QT_TRANSLATE_NOOP("workbook", "Địa chỉ trang mạng của nguồn, nếu có.")
CHECKED_BY = QT_TRANSLATE_NOOP("workbook", "Người kiểm tra")
CHECKED_BY_NOTE = QT_TRANSLATE_NOOP("workbook", "Ai đã so lại với nguồn gần đây nhất.")
CHECKED_ON = QT_TRANSLATE_NOOP("workbook", "Ngày kiểm tra")
CHECKED_ON_NOTE = QT_TRANSLATE_NOOP("workbook", "Ngày so lại với nguồn gần đây nhất.")

# Câu hỏi

QUESTION = QT_TRANSLATE_NOOP("workbook", "Câu hỏi")
QUESTION_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Viết ở dòng lựa chọn đầu tiên; các dòng lựa chọn sau để trống. "
    "Mỗi câu hỏi có từ 2 đến 5 lựa chọn.",
)
QUESTION_HELP = QT_TRANSLATE_NOOP("workbook", "Giải thích câu hỏi")
QUESTION_HELP_NOTE = QT_TRANSLATE_NOOP("workbook", "Một câu giúp người dân hiểu câu hỏi, nếu cần.")
QUESTION_WHEN = QT_TRANSLATE_NOOP("workbook", "Chỉ hỏi khi")
OPTION = QT_TRANSLATE_NOOP("workbook", "Lựa chọn")
OPTION_NOTE = QT_TRANSLATE_NOOP("workbook", "Một câu trả lời, bằng lời của người dân.")
OPTION_HELP = QT_TRANSLATE_NOOP("workbook", "Giải thích lựa chọn")
OPTION_HELP_NOTE = QT_TRANSLATE_NOOP("workbook", "Một câu giúp hiểu lựa chọn này, nếu cần.")
QUESTION_ID = QT_TRANSLATE_NOOP("workbook", "Mã câu hỏi")
QUESTION_ID_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Các dòng cùng mã là lựa chọn của cùng một câu hỏi. Câu hỏi mới thì để trống, máy tự đặt.",
)
OPTION_ID = QT_TRANSLATE_NOOP("workbook", "Mã lựa chọn")

# Giấy tờ

PAPER = QT_TRANSLATE_NOOP("workbook", "Tên giấy tờ")
PAPER_NOTE = QT_TRANSLATE_NOOP("workbook", "Tên chính thức của giấy tờ.")
PAPER_PLAIN = QT_TRANSLATE_NOOP("workbook", "Lời giải thích")
PAPER_PLAIN_NOTE = QT_TRANSLATE_NOOP("workbook", "Lời dễ hiểu cho người dân, nếu cần.")
USE = QT_TRANSLATE_NOOP("workbook", "Phải làm gì")
USE_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Phải nộp, phải xuất trình (cho xem rồi mang về), hay không phải nộp."
)
ORIGINALS = QT_TRANSLATE_NOOP("workbook", "Bản chính")
ORIGINALS_NOTE = QT_TRANSLATE_NOOP("workbook", "Số bản chính. Để trống là 0.")
COPIES = QT_TRANSLATE_NOOP("workbook", "Bản sao")
COPIES_NOTE = QT_TRANSLATE_NOOP("workbook", "Số bản sao. Để trống là 0.")
FORM = QT_TRANSLATE_NOOP("workbook", "Mẫu đơn")
FORM_NOTE = QT_TRANSLATE_NOOP("workbook", "Số hoặc tên mẫu, nếu giấy tờ này có mẫu.")

# Cách nộp và lệ phí

METHOD_NUMBER = QT_TRANSLATE_NOOP("workbook", "Cách thứ")
METHOD_NUMBER_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Cách nộp thứ mấy của thủ tục: 1, 2, 3… Một cách nộp có nhiều khoản tiền thì các dòng "
    "ghi cùng một số, và các cột về cách nộp chỉ cần ghi ở dòng đầu.",
)
CHANNEL = QT_TRANSLATE_NOOP("workbook", "Cách nộp")
CHANNEL_NOTE = QT_TRANSLATE_NOOP("workbook", "Trực tiếp, trực tuyến hoặc bưu chính.")
WHERE = QT_TRANSLATE_NOOP("workbook", "Nơi nộp")
WHERE_NOTE = QT_TRANSLATE_NOOP("workbook", "Quầy, địa chỉ hoặc trang mạng để nộp.")
STATUTORY = QT_TRANSLATE_NOOP("workbook", "Thời hạn theo luật")
STATUTORY_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Chỉ viết số. Đơn vị «trong ngày» thì để trống ô này."
)
STATUTORY_UNIT = QT_TRANSLATE_NOOP("workbook", "Đơn vị (theo luật)")
STATUTORY_UNIT_NOTE = QT_TRANSLATE_NOOP("workbook", "Ngày làm việc, ngày, giờ làm việc, giờ…")
STATUTORY_REMARK = QT_TRANSLATE_NOOP("workbook", "Nói thêm (theo luật)")
STATUTORY_REMARK_NOTE = QT_TRANSLATE_NOOP("workbook", "Điều cần biết thêm về thời hạn này.")
COMMITTED = QT_TRANSLATE_NOOP("workbook", "Thời hạn cam kết")
COMMITTED_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Thời hạn cơ quan bạn hứa, nếu ngắn hơn luật. Không hứa thì để trống."
)
COMMITTED_UNIT = QT_TRANSLATE_NOOP("workbook", "Đơn vị (cam kết)")
COMMITTED_UNIT_NOTE = QT_TRANSLATE_NOOP("workbook", "Đơn vị của thời hạn cam kết.")
COMMITTED_REMARK = QT_TRANSLATE_NOOP("workbook", "Nói thêm (cam kết)")
COMMITTED_REMARK_NOTE = QT_TRANSLATE_NOOP("workbook", "Điều cần biết thêm về thời hạn cam kết.")
METHOD_REMARK = QT_TRANSLATE_NOOP("workbook", "Ghi chú cách nộp")
METHOD_REMARK_NOTE = QT_TRANSLATE_NOOP("workbook", "Điều cần biết thêm về cách nộp này.")
METHOD_WHEN = QT_TRANSLATE_NOOP("workbook", "Cách nộp này chỉ khi")
FEE_STATE = QT_TRANSLATE_NOOP("workbook", "Có thu tiền không")
FEE_STATE_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Có thu, không thu, hay chưa rõ. Nguồn không ghi thì chọn «chưa rõ»."
)
FEE_LABEL = QT_TRANSLATE_NOOP("workbook", "Tên khoản tiền")
FEE_LABEL_NOTE = QT_TRANSLATE_NOOP("workbook", "Ví dụ: Lệ phí, Phí cấp bản sao.")
AMOUNT = QT_TRANSLATE_NOOP("workbook", "Số tiền")
AMOUNT_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Viết đủ số, ví dụ 20000. Nguồn không ghi số thì để trống và viết ở cột Diễn giải."
)
CURRENCY = QT_TRANSLATE_NOOP("workbook", "Loại tiền")
CURRENCY_NOTE = QT_TRANSLATE_NOOP("workbook", "Mã ba chữ của loại tiền. Để trống là tiền đồng.")
PER = QT_TRANSLATE_NOOP("workbook", "Tính cho một")
PER_NOTE = QT_TRANSLATE_NOOP("workbook", "Tính tiền theo gì, ví dụ: trang, bản.")
WORDING = QT_TRANSLATE_NOOP("workbook", "Diễn giải")
WORDING_NOTE = QT_TRANSLATE_NOOP("workbook", "Điều con số không nói hết được.")
FEE_WHEN = QT_TRANSLATE_NOOP("workbook", "Khoản tiền này chỉ khi")

# Các bước

STEP = QT_TRANSLATE_NOOP("workbook", "Làm gì")
STEP_NOTE = QT_TRANSLATE_NOOP("workbook", "Việc phải làm ở bước này.")
WHO = QT_TRANSLATE_NOOP("workbook", "Ai làm")
WHO_NOTE = QT_TRANSLATE_NOOP("workbook", "Người dân, cán bộ tiếp nhận, lãnh đạo…")

# Ghi chú và điều kiện, kết quả

KIND = QT_TRANSLATE_NOOP("workbook", "Loại")
NOTES_KIND_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Lời dặn cho người dân, hay điều kiện để được giải quyết."
)
NOTE_TEXT = QT_TRANSLATE_NOOP("workbook", "Nội dung")
NOTE_TEXT_NOTE = QT_TRANSLATE_NOOP("workbook", "Một hoặc hai câu ngắn.")
RESULT = QT_TRANSLATE_NOOP("workbook", "Tên kết quả")
RESULT_NOTE = QT_TRANSLATE_NOOP("workbook", "Giấy hoặc quyết định mà người dân nhận được.")
RESULT_CODE = QT_TRANSLATE_NOOP("workbook", "Mã kết quả")
RESULT_CODE_NOTE = QT_TRANSLATE_NOOP("workbook", "Mã trên Cổng Dịch vụ công quốc gia, nếu có.")

# Căn cứ pháp lý, văn bản hết hiệu lực

LAW_NUMBER = QT_TRANSLATE_NOOP("workbook", "Số văn bản")
LAW_NUMBER_NOTE = QT_TRANSLATE_NOOP("workbook", "Số và ký hiệu, viết đúng như trên văn bản.")
LAW_TITLE = QT_TRANSLATE_NOOP("workbook", "Tên văn bản")
LAW_TITLE_NOTE = QT_TRANSLATE_NOOP("workbook", "Tên hoặc nội dung chính của văn bản.")
LAW_AGENCY = QT_TRANSLATE_NOOP("workbook", "Cơ quan ban hành")
LAW_AGENCY_NOTE = QT_TRANSLATE_NOOP("workbook", "Ai đã ban hành văn bản.")
LAW_DATE = QT_TRANSLATE_NOOP("workbook", "Ngày ban hành")
LAW_DATE_NOTE = QT_TRANSLATE_NOOP("workbook", "Viết ngày/tháng/năm, ví dụ 15/11/2015.")
SINCE = QT_TRANSLATE_NOOP("workbook", "Hết hiệu lực từ ngày")
SINCE_NOTE = QT_TRANSLATE_NOOP("workbook", "Ngày đầu tiên văn bản không còn hiệu lực.")
REPLACED_BY = QT_TRANSLATE_NOOP("workbook", "Thay bằng văn bản")
REPLACED_BY_NOTE = QT_TRANSLATE_NOOP("workbook", "Số của văn bản thay thế, nếu có.")
REPEALED_REMARK = QT_TRANSLATE_NOOP("workbook", "Ghi chú")
REPEALED_REMARK_NOTE = QT_TRANSLATE_NOOP("workbook", "Điều cần nhớ về văn bản này.")

# Tên thường gọi

NAMES_KIND_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Tên thường gọi là cách người dân nói. Từ khóa là từ chỉ dùng để tìm."
)
EVERYDAY_NAME = QT_TRANSLATE_NOOP("workbook", "Cách gọi")
EVERYDAY_NAME_NOTE = QT_TRANSLATE_NOOP("workbook", "Mỗi dòng một cách gọi, ví dụ: sổ đỏ.")

# Từ ngữ

SAYING_KIND_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Cách nói: người dân nói khác tên thủ tục. Nhóm từ: nhiều từ dùng chung trong các cách nói. "
    "Bỏ qua: câu hỏi không cho biết cần thủ tục nào. "
    "Hay hỏi, theo mùa: việc gợi ý khi chưa ai gõ gì. Để trống là cách nói.",
)
SAYING_NAME = QT_TRANSLATE_NOOP("workbook", "Tên nhóm hoặc mùa")
SAYING_NAME_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Chỉ ghi cho nhóm từ và theo mùa, ví dụ: người thân. Loại khác để trống."
)
SAID = QT_TRANSLATE_NOOP("workbook", "Người dân nói")
SAID_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Mỗi cách nói vài chữ, viết có dấu, cách nhau bằng dấu chấm phẩy, ví dụ: sổ đỏ; bìa đỏ. "
    "Dấu «…» là chỗ có thể xen vài chữ khác (nhiều nhất ba). "
    "<người thân> là bất kỳ từ nào của nhóm đó. "
    "Việc hay hỏi nhất ghi trước.",
)
MEANS = QT_TRANSLATE_NOOP("workbook", "Nghĩa là")
MEANS_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Những chữ có thật trong tên thủ tục, đúng nhất ghi trước, cách nhau bằng dấu chấm phẩy. "
    "Dấu + nghĩa là phải có cả hai phần, ví dụ: cấp lại + căn cước. Chỉ ghi cho cách nói.",
)
NEVER = QT_TRANSLATE_NOOP("workbook", "Không phải là")
NEVER_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Thủ tục có những chữ này trong tên thì không phải, trừ khi người dân gõ đúng chữ đó. "
    "Cách nhau bằng dấu chấm phẩy. Chỉ ghi cho cách nói.",
)
BEGINS = QT_TRANSLATE_NOOP("workbook", "Từ ngày")
BEGINS_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Ngày đầu của mùa, năm nào cũng vậy, ví dụ 15/05. Chỉ ghi cho theo mùa."
)
ENDS = QT_TRANSLATE_NOOP("workbook", "Đến hết ngày")
ENDS_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Ngày cuối của mùa, ví dụ 31/08. Mùa có thể kéo qua năm sau."
)

# Lĩnh vực, sự kiện, quầy, cơ quan

FIELD_NAME = QT_TRANSLATE_NOOP("workbook", "Tên lĩnh vực")
FIELD_NAME_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Sửa tên ở đây thì phải sửa cả ở trang Thủ tục và trang Quầy và cán bộ."
)
EVENT_NAME = QT_TRANSLATE_NOOP("workbook", "Tên sự kiện")
EVENT_NAME_NOTE = QT_TRANSLATE_NOOP("workbook", "Sửa tên ở đây thì phải sửa cả ở trang Thủ tục.")
AUDIENCE = QT_TRANSLATE_NOOP("workbook", "Dành cho")
AUDIENCE_NOTE = QT_TRANSLATE_NOOP("workbook", "Người dân hay doanh nghiệp.")
COUNTER = QT_TRANSLATE_NOOP("workbook", "Tên quầy")
COUNTER_NOTE = QT_TRANSLATE_NOOP("workbook", "Như biển ghi trên quầy, ví dụ: Quầy 1.")
COUNTER_FIELDS = QT_TRANSLATE_NOOP("workbook", "Các lĩnh vực")
COUNTER_FIELDS_NOTE = QT_TRANSLATE_NOOP(
    "workbook", "Tên có ở trang Lĩnh vực, cách nhau bằng dấu chấm phẩy."
)
OFFICER = QT_TRANSLATE_NOOP("workbook", "Cán bộ phụ trách")
OFFICER_NOTE = QT_TRANSLATE_NOOP("workbook", "Họ tên như trên biển tên ở quầy.")
HOURS = QT_TRANSLATE_NOOP("workbook", "Giờ làm việc")
HOURS_NOTE = QT_TRANSLATE_NOOP("workbook", "Ví dụ: Thứ hai đến thứ sáu, 7 giờ 30 đến 17 giờ.")
OFFICE_NAME = QT_TRANSLATE_NOOP("workbook", "Tên cơ quan")
OFFICE_NAME_NOTE = QT_TRANSLATE_NOOP("workbook", "Hiện trên đầu màn hình và trên giấy in.")
UNIT = QT_TRANSLATE_NOOP("workbook", "Đơn vị")
UNIT_NOTE = QT_TRANSLATE_NOOP("workbook", "Xã, phường hoặc cơ quan cấp trên.")
ADDRESS = QT_TRANSLATE_NOOP("workbook", "Địa chỉ")
ADDRESS_NOTE = QT_TRANSLATE_NOOP("workbook", "Địa chỉ của cơ quan.")
PHONE = QT_TRANSLATE_NOOP("workbook", "Điện thoại")
PHONE_NOTE = QT_TRANSLATE_NOOP("workbook", "Số điện thoại để người dân hỏi.")
NOTICE = QT_TRANSLATE_NOOP("workbook", "Lời nhắn")
NOTICE_NOTE = QT_TRANSLATE_NOOP("workbook", "Hiện trên mọi màn hình và mọi tờ in.")

# Labels of choices

SUBMIT = QT_TRANSLATE_NOOP("workbook", "phải nộp")
PRESENT = QT_TRANSLATE_NOOP("workbook", "phải xuất trình")
EXEMPT = QT_TRANSLATE_NOOP("workbook", "không phải nộp")
WORKING_DAY = QT_TRANSLATE_NOOP("workbook", "ngày làm việc")
DAY = QT_TRANSLATE_NOOP("workbook", "ngày")
WORKING_HOUR = QT_TRANSLATE_NOOP("workbook", "giờ làm việc")
HOUR = QT_TRANSLATE_NOOP("workbook", "giờ")
MONTH = QT_TRANSLATE_NOOP("workbook", "tháng")
SAME_DAY = QT_TRANSLATE_NOOP("workbook", "trong ngày")
HAS_FEE = QT_TRANSLATE_NOOP("workbook", "có thu")
FREE = QT_TRANSLATE_NOOP("workbook", "không thu")
UNKNOWN = QT_TRANSLATE_NOOP("workbook", "chưa rõ")
IN_PERSON = QT_TRANSLATE_NOOP("workbook", "Trực tiếp")
ONLINE = QT_TRANSLATE_NOOP("workbook", "Trực tuyến")
POSTAL = QT_TRANSLATE_NOOP("workbook", "Bưu chính")
COMMUNE = QT_TRANSLATE_NOOP("workbook", "cấp xã")
PROVINCE = QT_TRANSLATE_NOOP("workbook", "cấp tỉnh")
MINISTRY = QT_TRANSLATE_NOOP("workbook", "cấp bộ")
OTHER = QT_TRANSLATE_NOOP("workbook", "cơ quan khác")
CITIZEN = QT_TRANSLATE_NOOP("workbook", "người dân")
BUSINESS = QT_TRANSLATE_NOOP("workbook", "doanh nghiệp")
YES = QT_TRANSLATE_NOOP("workbook", "có")
NO = QT_TRANSLATE_NOOP("workbook", "không")
ADVICE = QT_TRANSLATE_NOOP("workbook", "lời dặn")
CONDITION = QT_TRANSLATE_NOOP("workbook", "điều kiện")
EVERYDAY = QT_TRANSLATE_NOOP("workbook", "tên thường gọi")
KEYWORD = QT_TRANSLATE_NOOP("workbook", "từ khóa")
SAYING = QT_TRANSLATE_NOOP("workbook", "Cách nói")
GROUP = QT_TRANSLATE_NOOP("workbook", "Nhóm từ")
IGNORED = QT_TRANSLATE_NOOP("workbook", "Bỏ qua")
COMMON = QT_TRANSLATE_NOOP("workbook", "Hay hỏi")
SEASON = QT_TRANSLATE_NOOP("workbook", "Theo mùa")
JOINED_BY_BLANK = QT_TRANSLATE_NOOP("workbook", "tiếp")
JOINED_DIRECTLY = QT_TRANSLATE_NOOP("workbook", "tiếp liền")
