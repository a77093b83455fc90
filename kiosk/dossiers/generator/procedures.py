"""What people come for in the invented registers.

Codes, names, fields and handling times are those of the catalogue that comes with the program (the
national portal of July 2026), also where the figures are older; a test holds the two together. How
often each is asked for is invented.
"""

from __future__ import annotations

from typing import NamedTuple


class Asked(NamedTuple):
    """A procedure, its time in working days (0: the same day), and how often it is asked for.

    ``often`` is a weight for each ``Tier``.
    """

    code: str
    name: str
    field: str
    days: int
    often: tuple[int, int, int]


_CIVIL = "Hộ tịch"
_RESIDENCE = "Cư trú"
_SHOPS = "Hộ kinh doanh"
_WELFARE = "Bảo trợ xã hội"

ASKED = (
    Asked("1.001193", "Thủ tục đăng ký khai sinh", _CIVIL, 0, (9, 0, 0)),
    Asked("1.000656", "Thủ tục đăng ký khai tử", _CIVIL, 0, (4, 0, 0)),
    Asked(
        "2.000635",
        "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
        _CIVIL,
        0,
        (12, 6, 8),
    ),
    Asked("1.004837", "Thủ tục đăng ký giám hộ", _CIVIL, 3, (2, 1, 0)),
    Asked("1.004845", "Thủ tục đăng ký chấm dứt giám hộ", _CIVIL, 2, (1, 1, 0)),
    Asked("2.000908", "Thủ tục cấp bản sao từ sổ gốc", "Chứng thực", 1, (7, 6, 6)),
    Asked("1.004194", "Đăng ký tạm trú", _RESIDENCE, 3, (8, 6, 6)),
    Asked("1.002755", "Gia hạn tạm trú", _RESIDENCE, 3, (3, 3, 4)),
    Asked("1.010038", "Tách hộ", _RESIDENCE, 5, (4, 4, 4)),
    Asked("1.004222", "Đăng ký thường trú", _RESIDENCE, 7, (8, 8, 10)),
    Asked("1.014063", "Cấp đổi thẻ căn cước", "Căn cước", 7, (0, 8, 10)),
    Asked("1.014064", "Cấp lại thẻ căn cước", "Căn cước", 7, (0, 4, 6)),
    Asked(
        "1.012796",
        "Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót",
        "Đất đai",
        8,
        (2, 12, 14),
    ),
    Asked("1.001612", "Đăng ký thành lập hộ kinh doanh", _SHOPS, 3, (3, 12, 8)),
    Asked("2.000720", "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh", _SHOPS, 3, (1, 6, 4)),
    Asked("1.001266", "Chấm dứt hoạt động hộ kinh doanh", _SHOPS, 5, (1, 4, 3)),
    Asked(
        "1.004982",
        "Đăng ký giải thể hợp tác xã, liên hiệp hợp tác xã",
        "Hợp tác xã và tổ hợp tác",
        5,
        (0, 1, 1),
    ),
    Asked("1.001653", "Đổi, cấp lại Giấy xác nhận khuyết tật", _WELFARE, 5, (3, 1, 1)),
    Asked(
        "1.001731",
        "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
        _WELFARE,
        3,
        (3, 2, 1),
    ),
    Asked(
        "1.001939",
        "Đăng ký đóng, cấp thẻ BHYT đối với người chỉ tham gia BHYT",
        "Bảo hiểm xã hội và bảo hiểm y tế",
        5,
        (5, 4, 5),
    ),
    Asked(
        "1.010803", "Giải quyết chế độ trợ cấp thờ cúng liệt sĩ.", "Người có công", 10, (2, 2, 2)
    ),
    Asked(
        "2.002771",
        "Xét duyệt trẻ em nhà trẻ bán trú hỗ trợ kinh phí, hỗ trợ gạo",
        "Giáo dục",
        5,
        (1, 1, 1),
    ),
    Asked(
        "1.008004",
        "Chuyển đổi cơ cấu cây trồng, vật nuôi trên đất trồng lúa",
        "Nông nghiệp và thiên tai",
        5,
        (2, 1, 0),
    ),
    Asked(
        "1.001662",
        "Đăng ký khai thác nước dưới đất",
        "Thủy lợi, thủy sản và nguồn nước",
        7,
        (1, 2, 2),
    ),
    Asked(
        "2.000794",
        "Thủ tục công nhận câu lạc bộ thể dục thể thao cơ sở",
        "Văn hóa, thể thao",
        5,
        (1, 0, 0),
    ),
)
