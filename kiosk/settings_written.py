"""What is written from the classes of the settings: the first ``kiosk.toml``, and their page."""

from __future__ import annotations

from typing import Any

from kiosk.settings import Role, sections


def _value(default: Any) -> str:
    """As TOML writes it."""
    return f'"{default}"' if isinstance(default, str) else str(default).lower()


def example(role: Role = Role.SINGLE) -> str:
    """A ``kiosk.toml`` with every setting explained, ready to be edited.

    Every one is at its default, except a ``role`` that this machine already has.
    """
    lines = ["# Cài đặt của máy này. Bỏ dấu # ở đầu dòng để thay đổi."]
    for name, shape, described in sections():
        lines += ["", f"# {shape.__doc__}", f"[{name}]"]
        for setting, (default, description) in described.items():
            is_given = isinstance(default, Role) and role is not default
            line = f"{setting} = {_value(role if is_given else default)}"
            lines += [f"# {description}", line if is_given else f"# {line}"]
    return "\n".join(lines) + "\n"


_READING = """\
The file may be copied into the home folder before the first start: what else is missing there is
filled then, and the file stays as it is. Public keys in `keys/trusted` and a signed catalogue
(`.kmc`) in the home folder itself may be copied in with it: that catalogue is then installed
instead of the sample; where it is refused, the kiosk says why and shows none until that is mended.

**Mistakes.** Every wrong value and every unknown name is said at once, with its line, what stands
there and what may stand there. All that is right counts; a wrong setting has the value below. Two
things are stricter. Where anything in `[printing]` or `[receipt]` is wrong, nothing is printed
there, as with `kind = "none"`, rather than unseen into a folder. Where `[catalogue]` or the name of
a section is wrong and no `role` is rightly written, the machine publishes no catalogue, as with
`role = "kiosk"`. Both hold too where the file cannot be read, or is no TOML: then all else has the
values below.

Staff mode says the mistakes on its first page, `kiosk self-test` and `kiosk printers` in their
answer, the other commands that go by the settings on standard error: `checklist`, `dossier`,
`receipt`, `days`, `dossiers`, `catalogue`. The log names settings and lines, never values.
`dossiers import`, `dossiers watch`, `register check` and the page of staff mode that brings
dossiers in refuse: due dates could be reckoned with other office hours, the folder to watch be
missing, the shared register not asked. A draft of the catalogue is read and published all the same,
where the role is certain: nothing in an edition comes from the settings."""


def documentation() -> str:
    """``docs/settings.md``."""
    lines = [
        "# Settings (`kiosk.toml`)",
        "",
        "Generated from `kiosk/settings.py`.",
        "",
        _READING,
    ]
    for name, shape, described in sections():
        lines += ["", f"## [{name}]", "", str(shape.__doc__), "", "| | | |", "|---|---|---|"]
        for setting, (default, description) in described.items():
            lines.append(f"| `{setting}` | `{_value(default)}` | {description} |")
    return "\n".join(lines) + "\n"
