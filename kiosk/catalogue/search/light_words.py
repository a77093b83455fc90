"""Words of every sentence: pronouns, helpers, prepositions. They say nothing about an errand."""

_MARKED = """
ai à ạ anh bà bác bị cả các cái cần chị chỉ cho chú có cô còn của cũng đã đang để đến đi đó được em
gì giờ hay hoặc không khi là làm lúc mà mình mới một muốn nào này nên nếu như những nó ở ông phải
qua ra rằng rất rồi sau sẽ sự tại theo thì thôi tôi tui trong trước từ và vào vậy về vì việc với
vừa xin
"""

_BARE = """
ai bi cac cho co cua cung duoc gi khi khong la lam ma minh mot muon nao neu nhu nhung o phai ra roi
sau se theo thi toi tui trong truoc va vao vay ve vi viec voi vua xin
"""
"""Those that are hardly anything else where their marks were left out: "dang" may be "đăng"."""

_LIGHT = frozenset((_MARKED + _BARE).split())


def is_light(word: str) -> bool:
    """Whether a word, in small letters and as it was typed, is one of them."""
    return word in _LIGHT
