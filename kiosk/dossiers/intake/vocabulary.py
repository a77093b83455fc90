"""The words that one-stop software uses for states, channels and ways to hand over the result.

Only words with one meaning stand here. "Tạm dừng" (for papers or for money?), "Từ chối" (to take it
in, or to grant it?) and "Kết thúc" do not: the office says in its mapping file what it means by
them. Bare numbers do not either, because every software counts its states differently.
"""

from __future__ import annotations

from typing import TypeVar

from kiosk.catalogue.model import Channel
from kiosk.dossiers.intake.headings import key
from kiosk.dossiers.model import Delivery, Status

_STATUSES: dict[Status, str] = {
    Status.REGISTERED: "Mới đăng ký; Chờ tiếp nhận; Mới nộp; Hồ sơ mới; Chờ xác nhận tiếp nhận; "
    "Đang chờ tiếp nhận; Chưa tiếp nhận; Hồ sơ chờ tiếp nhận; Đã nộp chờ tiếp nhận; "
    "Chờ kiểm tra tiếp nhận; Đã gửi chờ tiếp nhận; "
    "Registered",
    Status.RECEIVED: "Được tiếp nhận; Đã tiếp nhận; Mới tiếp nhận; Hồ sơ đã tiếp nhận; "
    "Đã được tiếp nhận; Tiếp nhận; Tiếp nhận hồ sơ; Chờ phân công; Chờ chuyển xử lý; "
    "Hồ sơ mới tiếp nhận; Đã nhận hồ sơ; Chờ chuyển phòng ban; "
    "Received",
    Status.REFUSED: "Không được tiếp nhận; Từ chối tiếp nhận; Không tiếp nhận; "
    "Bị từ chối tiếp nhận; Đã từ chối tiếp nhận; Hồ sơ không được tiếp nhận; "
    "Từ chối tiếp nhận hồ sơ; Không đủ điều kiện tiếp nhận; "
    "Not accepted",
    Status.IN_PROGRESS: "Đang xử lý; Đang giải quyết; Đang thụ lý; Chờ xử lý; Chờ giải quyết; "
    "Chờ thụ lý; Đang thẩm định; Chờ thẩm định; Đang thẩm tra; Chờ ký duyệt; Chờ duyệt; "
    "Chờ phê duyệt; Chờ ký; Chờ ký số; Trình ký; Đang trình ký; Trình lãnh đạo; "
    "Chờ lãnh đạo duyệt; Chờ lãnh đạo ký; Chờ đóng dấu; Chờ phát hành; Chờ cấp số; "
    "Đã phân công; Đã chuyển xử lý; Đang luân chuyển; Đang liên thông; Chờ liên thông; "
    "Chờ kết quả liên thông; Đang xử lý trong hạn; Đang xử lý quá hạn; Đang giải quyết quá hạn; "
    "Đang giải quyết trong hạn; Quá hạn đang xử lý; Chuyển xử lý; Chuyển liên thông; "
    "Đã bổ sung; Đã bổ sung hồ sơ; Đã thanh toán; Hồ sơ đang xử lý; Đang xác minh; Chờ xác minh; "
    "Chờ niêm yết; Đang niêm yết; Đang lấy ý kiến; Chờ ý kiến; "
    "In progress; Processing",
    Status.PAPERS_NEEDED: "Yêu cầu bổ sung giấy tờ; Yêu cầu bổ sung; Yêu cầu bổ sung hồ sơ; "
    "Chờ bổ sung; Chờ bổ sung hồ sơ; Chờ bổ sung giấy tờ; Đang chờ bổ sung; Bổ sung hồ sơ; "
    "Chờ công dân bổ sung; Chờ công dân bổ sung hồ sơ; Tạm dừng chờ bổ sung; "
    "Dừng xử lý chờ bổ sung; Cần bổ sung; Cần bổ sung giấy tờ; Hồ sơ cần bổ sung; "
    "Công dân bổ sung; Đang bổ sung; Đang bổ sung hồ sơ; "
    "Papers needed",
    Status.PAYMENT_NEEDED: "Yêu cầu thực hiện nghĩa vụ tài chính; Chờ thanh toán; "
    "Chờ thực hiện nghĩa vụ tài chính; Chờ nghĩa vụ tài chính; Yêu cầu thanh toán; "
    "Chờ nộp phí; Chờ nộp lệ phí; Chờ nộp phí lệ phí; Chờ nộp thuế; Chờ nộp tiền; "
    "Chờ công dân thanh toán; Chờ công dân nộp phí; Thực hiện nghĩa vụ tài chính; "
    "Cần nộp tiền; Yêu cầu nộp phí; Yêu cầu nộp lệ phí; Tạm dừng chờ nghĩa vụ tài chính; "
    "Payment needed; Awaiting payment",
    Status.WITHDRAWN: "Công dân yêu cầu rút hồ sơ; Công dân yêu cầu rút; Công dân rút hồ sơ; "
    "Rút hồ sơ; Đã rút; Đã rút hồ sơ; Xin rút hồ sơ; Yêu cầu rút hồ sơ; Công dân xin rút; "
    "Công dân xin rút hồ sơ; Đã yêu cầu rút hồ sơ; Hồ sơ đã rút; "
    "Withdrawn",
    Status.STOPPED: "Dừng xử lý; Đã dừng xử lý; Không đủ điều kiện; Không giải quyết; "
    "Không đủ điều kiện giải quyết; Từ chối giải quyết; Đã từ chối giải quyết; "
    "Trả hồ sơ không đủ điều kiện; Hồ sơ không đủ điều kiện; Dừng giải quyết; "
    "Không đủ điều kiện xử lý",
    Status.FINISHED: "Đã xử lý xong; Đã xử lý; Xử lý xong; Đã giải quyết; Đã giải quyết xong; "
    "Hoàn thành; Đã hoàn thành; Hoàn thành xử lý; Đã hoàn thành xử lý; Có kết quả; "
    "Đã có kết quả; Chờ trả kết quả; Chờ trả; Chưa trả kết quả; Chờ nhận kết quả; "
    "Chờ công dân nhận kết quả; Đã có kết quả chờ trả; Đã xong; Hoàn thành chờ trả kết quả; "
    "Đã xử lý xong chờ trả kết quả; Chờ trả kết quả cho công dân; "
    "Finished; Completed",
    Status.RETURNED: "Đã trả kết quả; Đã trả; Đã nhận kết quả; Công dân đã nhận kết quả; "
    "Đã trả kết quả cho công dân; Hồ sơ đã trả kết quả; Đã giao kết quả; "
    "Đã trả kết quả đúng hạn; Đã trả kết quả trước hạn; Đã trả kết quả quá hạn; "
    "Result returned",
    # Written by ourselves, with the office's own word in a column beside it.
    Status.OTHER: "Trạng thái khác",
}
_CHANNELS: dict[Channel, str] = {
    Channel.IN_PERSON: "Trực tiếp; Nộp trực tiếp; Tại quầy; Một cửa; Bộ phận một cửa; "
    "Tiếp nhận trực tiếp; Tại bộ phận một cửa; Nộp tại bộ phận một cửa; Trực tiếp tại quầy; "
    "Hồ sơ trực tiếp; Nộp tại quầy; Nộp trực tiếp tại bộ phận một cửa; "
    "In person",
    Channel.ONLINE: "Trực tuyến; Nộp trực tuyến; Online; Qua mạng; Trực tuyến toàn trình; "
    "Trực tuyến một phần; Toàn trình; Một phần; Cổng dịch vụ công; Cổng dịch vụ công quốc gia; "
    "Dịch vụ công trực tuyến; Hồ sơ trực tuyến; Cổng DVC; Cổng DVCQG; DVCQG; DVC; "
    "Dịch vụ công quốc gia; DVC trực tuyến; Tiếp nhận trực tuyến; Nộp qua mạng; VNeID; "
    "Ứng dụng VNeID",
    Channel.POSTAL: "Bưu chính; Bưu điện; Bưu chính công ích; BCCI; Qua bưu điện; Qua bưu chính; "
    "Dịch vụ bưu chính; Dịch vụ bưu chính công ích; VNPost; Qua BCCI; Nộp qua bưu điện; "
    "Nộp qua bưu chính; Qua bưu chính công ích; Qua dịch vụ bưu chính công ích; Dịch vụ BCCI; "
    "By post; Postal",
}
_DELIVERIES: dict[Delivery, str] = {
    Delivery.COUNTER: "Tại quầy; Trực tiếp; Nhận trực tiếp; Trả trực tiếp; Nhận tại quầy; "
    "Tại bộ phận một cửa; Nhận tại bộ phận một cửa; Một cửa; Bộ phận một cửa; "
    "Trực tiếp tại bộ phận một cửa; Nhận kết quả trực tiếp",
    Delivery.POST: "Bưu chính; Qua bưu chính; Bưu điện; Qua bưu điện; Bưu chính công ích; BCCI; "
    "Nhận qua bưu chính; Nhận qua bưu điện; Nhận tại bưu cục; Tại bưu cục; VNPost; "
    "Qua bưu chính công ích; Qua dịch vụ bưu chính công ích; Dịch vụ bưu chính công ích",
    Delivery.HOME: "Tại nhà; Gửi về nhà; Nhận tại nhà; Trả tại nhà; Chuyển phát tại nhà; "
    "Trả kết quả tại nhà; Giao tận nhà; Nhận kết quả tại nhà",
    Delivery.ONLINE: "Trực tuyến; Bản điện tử; Qua mạng; Online; Nhận trực tuyến; "
    "Trả trực tuyến; Bản điện tử trên cổng; Kết quả điện tử; Nhận bản điện tử; "
    "Cổng dịch vụ công",
}

T = TypeVar("T", Status, Channel, Delivery)


def _by_key(known: dict[T, str]) -> dict[str, T]:
    return {key(word): meant for meant, said in known.items() for word in said.split("; ")}


STATUSES: dict[str, Status] = _by_key(_STATUSES)
"""By ``headings.key`` of the word."""
CHANNELS: dict[str, Channel] = _by_key(_CHANNELS)
DELIVERIES: dict[str, Delivery] = _by_key(_DELIVERIES)


def _first(known: dict[T, str]) -> dict[T, str]:
    return {meant: said.partition("; ")[0] for meant, said in known.items()}


STATUS_WORD: dict[Status, str] = _first(_STATUSES)
"""The word that we write for it ourselves; reading it gives the same again."""
CHANNEL_WORD: dict[Channel, str] = _first(_CHANNELS)
DELIVERY_WORD: dict[Delivery, str] = _first(_DELIVERIES)
