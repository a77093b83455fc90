"""What the portal calls a case (trường hợp): a branch, a heading, a channel, somebody sent.

The portal has one drawer for all of them. "Mua nhà" and "thuê nhà" are branches, of which one
concerns the citizen; "* Giấy tờ phải nộp", "Hồ sơ của người nhận con nuôi" are headings over papers
that everybody brings. Telling them apart wrongly hides a paper from somebody who needs it, so
whatever is not clearly a branch stays on everybody's list, under its heading.

The patterns work on folded text and were tuned on the 1,351 different names of 2,117 records.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from kiosk import text

_MARK = re.compile(
    r"^(?:[\s*+•\uf000-\uf0ff:;.–-]+"
    r"|\((?:[ivxIVX]+|\d{1,2}|[a-zđ]\d?|\*)\)[.:]?"
    r"|\d{1,2}(?:\.\d{1,2})*[.)/]\)?(?!\d)"
    r"|\d{1,2}(?:\.\d{1,2})+(?=\s)"
    r"|[a-zđ]\d?(?:\.\d)?[.)](?!\w{2}\.)"
    r"|[IVX]{1,4}[.)])\s*"
)
_TAIL = re.compile(
    r"[\s:;,.–-]*\b(?:(?:thành phần )?hồ sơ )?(?:bao )?gồm(?: có)?[\s:;,.]*$|[\s:;,.]+$",
    re.IGNORECASE,
)


class Kind(Enum):
    """What a case turned out to be."""

    PLAIN = auto()  # no heading, or one that says only "papers"
    PRESENT = auto()  # papers to show
    NOTES = auto()
    ONLINE = auto()
    OFFLINE = auto()
    HELPER = auto()  # somebody else goes
    BRANCH = auto()
    PERHAPS = auto()  # a branch only among other branches
    AGENCY = auto()  # papers that an authority makes
    PART = auto()  # a heading worth reading, over papers for everybody
    UNSURE = auto()


_AUTHORITY = (
    r"(?:so|uy ban nhan dan|ubnd|phong|cuc|bo [a-z]+ |co quan quan ly|co quan tiep nhan"
    r"|co quan chuyen mon|co quan dang ky|van phong dang ky|chi cuc|van phong chinh phu)"
)
_ACTION = (
    r"(?:cap|gia han|dang ky|khai|ke khai|hoan|dieu chinh|phe duyet|thay doi|thanh lap|xoa"
    r"|chuyen|mua|thue|tach|giao|cho thue|tra lai|huy|tham dinh|bo sung|phuc hoi|nhap khau"
    r"|xuat khau|tam nhap|tam xuat|tai xuat|mien|giam|cong nhan|chap thuan|thu hoi|rut"
    r"|cham dut|quyet toan|huong|tang|gop von|nhan|sua doi|nop|lap|ban|khai thac|sat hach"
    r"|su dung|to chuc|dau tu|quyet dinh|xac nhan|phan bo|chuyen nhuong|hinh thuc"
    r"|thuc hien|dau gia|nhap canh|xuat canh|qua canh|thuong tru|hoat dong|chi tra|ho tro"
    r"|giai quyet)"
)
_WHO = (
    r"(?:nguoi|cong dan|to chuc|ca nhan|doanh nghiep|hang|hop tac xa|co so|cong ty|nha dau tu"
    r"|ho gia dinh|chi nhanh|ngan hang|du an|tu thang|cac truong hop|cac doi tuong"
    r"|hang hoa|tau|phuong tien|thuoc|kho|dia diem|cua hang)"
)

# The first that fits decides.
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            Kind.NOTES,
            r"(?:mot so )?(?:luu y|ghi chu|chu y)\b|phieu (?:duoc|nay) |trong phieu"
            r"|cong dan ke khai"
            r"|\(?truong hop khai thac,? (?:su dung )?duoc |nguoi uy quyen va |thoi han "
            r"|so luong ho so|(?:doi voi )?giay to gui kem",
        ),
        (
            Kind.PRESENT,
            r"(?:cac )?(?:giay to|chung tu)(?: can)? (?:phai )?xuat trinh"
            r"|nguoi yeu cau .* phai xuat trinh",
        ),
        (
            Kind.PLAIN,
            r"(?:cac )?(?:giay to|chung tu|ho so)(?: can)? phai nop$"
            r"|thanh phan,? (?:va )?so luong ho so$|(?:\d+ )?(?:thanh phan )?ho so$|(?:bao )?gom$|$"
            r"|mau don,? to khai$|ten giay to"
            r"|thanh phan ho so (?:theo|ban hanh|dang ky|nhu sau)"
            r"|ho so (?:to chuc|ca nhan|to chuc,? ca nhan|nguoi nop)[a-z, ]* nop (?:tai|den)"
            r"|theo quy dinh tai (?:dieu|khoan|diem) .*cu the$"
            r"|nguoi yeu cau .* nop .*ho so",
        ),
        (Kind.AGENCY, rf"(?:thanh phan )?ho so (?:do )?{_AUTHORITY}.* (?:trinh|gui|chuyen|lap)\b"),
        (Kind.PART, r"ngoai (?:ho so|cac|ra)|tuy (?:tung|theo)"),
        (
            Kind.HELPER,
            r"nguoi co tham quyen .{0,80}co the uy quyen"
            r"|(?:truong hop |doi voi (?:truong hop )?)(?:nguoi [a-z ]{0,30})?uy quyen\b",
        ),
        (Kind.OFFLINE, r".{0,60}khong duoc gui tren moi truong dien tu"),
        (
            Kind.OFFLINE,
            r"(?:truong hop|doi voi).{0,40}truc tiep (?:hoac|va|va/hoac)"
            r" (?:qua )?(?:duong )?buu (?:chinh|dien)[a-z ]{0,12}$",
        ),
        (
            Kind.ONLINE,
            r"(?:truong hop|doi voi).{0,40}"
            r"(?:tren moi truong dien tu|hinh thuc truc tuyen|nop truc tuyen)$",
        ),
        (
            Kind.BRANCH,
            r"t?ruong hop|cac truong hop|doi voi (?!giay to)|neu |trong truong hop"
            r"|ve (?:viec )?cap",
        ),
        (
            Kind.BRANCH,
            r"(?!phieu|trong phieu|ban |don |to khai|van ban).{0,160}(?:doi voi|trong) truong hop",
        ),
        (Kind.PART, r"ho so (?:cua|nang luc|phap ly)|nhom \d|sau khi|cac van ban nop bo sung"),
        (Kind.PERHAPS, r"giay to chung minh (?:la|nguoi)"),
        (
            Kind.PERHAPS,
            r"(?:thanh phan )?(?:ho so|thu tuc|ve)? ?"
            rf"(?:de nghi |khai |hai quan |chu dong |ve |duoc |de )*{_ACTION}\b",
        ),
        (Kind.PERHAPS, r"(?:thanh phan )?ho so .*(?:doi voi|nham|de )"),
        (Kind.PERHAPS, rf"{_WHO}\b"),
    )
)


def bare(name: str) -> str:
    """A case's name without bullets and numbers in front and without "bao gồm:" at the end."""
    shorter = _TAIL.sub("", unmarked(text.clean(name))).strip()
    return shorter[:1].upper() + shorter[1:]


def unmarked(said: str) -> str:
    """A line of a list without its bullets and numbers in front."""
    for _ in range(4):
        shorter = _MARK.sub("", said)
        if shorter == said:
            break
        said = shorter
    return said


def kinds(names: Sequence[str]) -> list[Kind]:
    """What each case of one procedure is, given the others. Names as ``bare`` gives them."""
    found = [_alone(name) for name in names]
    branches = sum(kind is Kind.BRANCH for kind in found)
    perhaps = [kind is Kind.PERHAPS for kind in found]
    among = branches + sum(perhaps) >= 2
    result: list[Kind] = []
    for kind in found:
        if kind is Kind.PERHAPS:
            kind = Kind.BRANCH if among else Kind.UNSURE
        result.append(kind)
    if len(result) == 1:
        # Nothing to choose between. What may be said of some people only is still worth a look.
        if result[0] is Kind.BRANCH:
            return [Kind.UNSURE]
        if result[0] in (Kind.UNSURE, Kind.AGENCY) and not names[0].endswith(")"):
            return [Kind.PART]
    return result


def _alone(name: str) -> Kind:
    folded = text.fold(name)
    for kind, pattern in _KINDS:
        if pattern.match(folded):
            return kind
    return Kind.UNSURE


LONGEST_OPTION = 120


def shortened(said: str) -> tuple[str, str]:
    """An option's text, and the whole of it where the text had to be cut."""
    if len(said) <= LONGEST_OPTION:
        return said, ""
    cut = said[:LONGEST_OPTION].rsplit(" ", 1)[0].rstrip(" ,;:(")
    return cut + "…", said
