"""Where is my dossier: each status says in a sentence what is, when, and what to do now."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import wording
from kiosk.dossiers.model import Dossier, Status, Timeliness
from kiosk.ui.panels import PrintPanel
from kiosk.ui.routes import DossierRoute, HomeRoute
from kiosk.ui.widgets.label import Label
from kiosk.words import printing as paper_words
from kiosk.words import screens as words

from .papers import printed_text
from .visitor import CODE, DOSSIERS, MOMENT, Visitor, both_ways_up, dossier_in


def scan(visitor: Visitor, dossier: Dossier) -> None:
    visitor.send_scan(dossier.code)
    visitor.settle()
    assert visitor.route == DossierRoute(dossier.code)


@both_ways_up
@pytest.mark.parametrize("status", Status, ids=lambda status: status.name.lower())
def test_every_status_says_what_is_when_and_what_to_do(visitor: Visitor, status: Status) -> None:
    dossier = dossier_in(status)
    scan(visitor, dossier)
    assert visitor.reads(words.DOSSIER_CODE(code=dossier.code))
    assert visitor.reads(wording.status_text(status))
    assert visitor.reads(wording.sentence(dossier, MOMENT))
    assert visitor.reads(words.WHAT_NOW())
    assert visitor.reads(wording.what_to_do(dossier, MOMENT))
    due = f"{dossier.due_at.astimezone(VIETNAM_TIME):%d/%m/%Y}" if dossier.due_at else None
    if status in (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED):
        titles = (words.DUE(), words.DUE_BEFORE_PAUSE())
        assert not any(visitor.reads(title) for title in titles), "there is no result to wait for"
    elif status in (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED):
        assert visitor.reads(words.DUE_BEFORE_PAUSE())
    else:
        assert visitor.reads(words.DUE())
        assert visitor.reads(due or words.NO_DUE())
    assert dossier.events
    for event in dossier.events:
        assert visitor.reads(event.title)
        assert visitor.reads(event.who)
    assert visitor.reads(words.SAMPLE_DOSSIER())
    assert visitor.button(words.DONE()).isVisible()
    assert visitor.button(words.PRINT_SLIP()).isVisible()


@pytest.mark.parametrize("dossier", DOSSIERS.values(), ids=lambda dossier: dossier.code[-4:])
def test_every_demonstration_dossier_has_its_page(visitor: Visitor, dossier: Dossier) -> None:
    scan(visitor, dossier)
    assert visitor.reads(wording.sentence(dossier, MOMENT))
    assert not any(visitor.reads(code) for code in DOSSIERS if code != dossier.code)


@pytest.mark.parametrize(
    ("state", "token"),
    [
        (Timeliness.EARLY, "good"),
        (Timeliness.ON_TIME, "good"),
        (Timeliness.NOT_DUE, "good"),
        (Timeliness.LATE, "warn"),
        (Timeliness.PAUSED, "warn"),
        (Timeliness.OVERDUE, "bad"),
    ],
)
def test_the_badge_says_in_words_and_colour_how_it_stands(
    visitor: Visitor, state: Timeliness, token: str
) -> None:
    scan(visitor, dossier_in(state))
    said = wording.timeliness_text(state)
    badge = next(label for label in visitor.visible(Label) if said in label.text())
    assert badge.palette().windowText().color() == visitor.window.theme.colour(token)


@both_ways_up
def test_done_is_large_in_sight_and_ends_the_visit(visitor: Visitor) -> None:
    scan(visitor, DOSSIERS[CODE])
    done = visitor.button(words.DONE())
    theme = visitor.window.theme
    assert done.height() >= theme.px(20) - 1
    assert done.width() >= theme.px(40)
    visitor.tap(done)
    assert visitor.route == HomeRoute()
    assert not any(CODE in text for text in visitor.kept_texts())


def test_the_slip_says_what_the_screen_says(visitor: Visitor, prints: Path) -> None:
    dossier = dossier_in(Status.PAPERS_NEEDED)
    scan(visitor, dossier)
    visitor.touch_button(words.PRINT_SLIP())
    visitor.wait_for(lambda: visitor.reads(paper_words.TAKEN_BY_FOLDER()))
    slip = printed_text(prints / "0001.pdf")
    assert dossier.code in slip
    assert wording.sentence(dossier, MOMENT) in slip
    assert wording.what_to_do(dossier, MOMENT) in slip
    visitor.settle()
    visitor.touch_button(words.CLOSE())
    assert not visitor.panel(PrintPanel).isVisible()
    assert visitor.route == DossierRoute(dossier.code)
