"""The sheets of the workbook, column by column."""

from __future__ import annotations

from dataclasses import replace

from kiosk.catalogue.workbook import labels
from kiosk.catalogue.workbook.columns import Column, Kind, Sheet
from kiosk.catalogue.workbook.common_columns import (
    COMMITTED,
    CONTINUES,
    ICON,
    ID,
    OWNER,
    SHOWN,
    STATUTORY,
    WHEN,
)
from kiosk.words import workbook_columns as words
from kiosk.words import workbook_forms as forms

PROCEDURES = Sheet(
    words.PROCEDURES,
    words.PROCEDURES_FOR,
    (
        Column(words.CODE, words.CODE_NOTE, Kind.CODE, ("code",), 15, required=True),
        Column(words.NAME, words.NAME_NOTE, path=("name",), width=50, required=True),
        Column(
            words.PLAIN_NAME, words.PLAIN_NAME_NOTE, path=("plain_name",), width=34, required=True
        ),
        Column(words.SUMMARY, words.SUMMARY_NOTE, path=("summary",), width=44),
        Column(words.FIELD, words.FIELD_NOTE, Kind.FIELD, ("field_id",), 22, required=True),
        Column(words.LEVELS, words.LEVELS_NOTE, Kind.LABELS, ("levels",), 16, labels=labels.LEVELS),
        Column(words.LIFE_EVENTS, words.LIFE_EVENTS_NOTE, Kind.EVENTS, ("life_events",), 28),
        Column(words.VALID_FROM, words.VALID_FROM_NOTE, Kind.DATE, ("valid_from",), 13),
        Column(words.VALID_TO, words.VALID_TO_NOTE, Kind.DATE, ("valid_to",), 13),
        Column(words.SUBJECTS, words.SUBJECTS_NOTE, Kind.TEXTS, ("subjects",), 28),
        Column(words.EXECUTING, words.EXECUTING_NOTE, Kind.TEXTS, ("agencies", "executing"), 28),
        Column(words.DECIDING, words.DECIDING_NOTE, path=("agencies", "deciding"), width=24),
        Column(words.AUTHORISED, words.AUTHORISED_NOTE, path=("agencies", "authorised"), width=24),
        Column(
            words.COORDINATING,
            words.COORDINATING_NOTE,
            Kind.TEXTS,
            ("agencies", "coordinating"),
            24,
        ),
        Column(words.DECISION, words.DECISION_NOTE, path=("decision", "number"), width=18),
        Column(words.DECISION_DATE, words.DECISION_DATE_NOTE, Kind.DATE, ("decision", "date"), 13),
        Column(
            words.DECISION_AGENCY, words.DECISION_AGENCY_NOTE, path=("decision", "agency"), width=20
        ),
        Column(
            words.NON_TERRITORIAL,
            words.NON_TERRITORIAL_NOTE,
            Kind.LABEL,
            ("non_territorial",),
            11,
            labels=labels.YES_NO,
        ),
        Column(
            words.SENSITIVE,
            words.SENSITIVE_NOTE,
            Kind.LABEL,
            ("sensitive",),
            11,
            labels=labels.YES_NO,
        ),
        Column(words.RELATED, words.RELATED_NOTE, Kind.CODES, ("related",), 18),
        Column(
            words.SOURCE, words.SOURCE_NOTE, path=("provenance", "source"), width=28, required=True
        ),
        Column(
            words.READ_ON,
            words.READ_ON_NOTE,
            Kind.DAY_OR_MONTH,
            ("provenance", "read_on"),
            13,
            required=True,
        ),
        Column(words.SOURCE_URL, words.SOURCE_URL_NOTE, path=("provenance", "url"), width=30),
        Column(
            words.CHECKED_BY, words.CHECKED_BY_NOTE, path=("provenance", "checked_by"), width=20
        ),
        Column(
            words.CHECKED_ON, words.CHECKED_ON_NOTE, Kind.DATE, ("provenance", "checked_on"), 13
        ),
        CONTINUES,
    ),
    attribute="procedures",
    of_procedure=False,
)

QUESTIONS = Sheet(
    words.QUESTIONS,
    words.QUESTIONS_FOR,
    (
        OWNER,
        SHOWN,
        Column(words.QUESTION, words.QUESTION_NOTE, path=("text",), width=36, required=True),
        Column(words.QUESTION_HELP, words.QUESTION_HELP_NOTE, path=("help",), width=32),
        replace(WHEN, header=words.QUESTION_WHEN),
        Column(
            words.OPTION, words.OPTION_NOTE, path=("text",), width=36, required=True, inner=True
        ),
        Column(words.OPTION_HELP, words.OPTION_HELP_NOTE, path=("help",), width=32, inner=True),
        Column(words.QUESTION_ID, words.QUESTION_ID_NOTE, Kind.ID, ("id",), 14),
        replace(ID, header=words.OPTION_ID, inner=True),
        CONTINUES,
    ),
    attribute="questions",
    inner="options",
)

PAPERS = Sheet(
    words.PAPERS,
    words.PAPERS_FOR,
    (
        OWNER,
        SHOWN,
        Column(words.PAPER, words.PAPER_NOTE, path=("name",), width=50, required=True),
        Column(words.PAPER_PLAIN, words.PAPER_PLAIN_NOTE, path=("plain",), width=44),
        Column(words.USE, words.USE_NOTE, Kind.LABEL, ("use",), 16, labels=labels.USES),
        Column(words.ORIGINALS, words.ORIGINALS_NOTE, Kind.WHOLE, ("originals",), 9),
        Column(words.COPIES, words.COPIES_NOTE, Kind.WHOLE, ("copies",), 9),
        WHEN,
        Column(words.FORM, words.FORM_NOTE, path=("form",), width=24),
        CONTINUES,
    ),
    attribute="papers",
)

FORMS = Sheet(
    forms.FORMS,
    forms.FORMS_FOR,
    (
        OWNER,
        SHOWN,
        Column(forms.BLANK_FORM, forms.BLANK_FORM_NOTE, path=("name",), width=50, required=True),
        Column(forms.FORM_FILE, forms.FORM_FILE_NOTE, path=("file",), width=34, required=True),
        Column(forms.FORM_ADDRESS, forms.FORM_ADDRESS_NOTE, path=("url",), width=34),
        WHEN,
        CONTINUES,
    ),
    attribute="forms",
    optional=True,
)

METHODS = Sheet(
    words.METHODS,
    words.METHODS_FOR,
    (
        OWNER,
        SHOWN,
        Column(words.METHOD_NUMBER, words.METHOD_NUMBER_NOTE, Kind.NUMBER, width=8),
        Column(
            words.CHANNEL,
            words.CHANNEL_NOTE,
            Kind.LABEL,
            ("channel",),
            13,
            required=True,
            labels=labels.CHANNELS,
        ),
        Column(words.WHERE, words.WHERE_NOTE, path=("where",), width=34),
        *STATUTORY,
        *COMMITTED,
        Column(words.METHOD_REMARK, words.METHOD_REMARK_NOTE, path=("note",), width=32),
        replace(WHEN, header=words.METHOD_WHEN, width=26),
        Column(
            words.FEE_STATE,
            words.FEE_STATE_NOTE,
            Kind.LABEL,
            ("state",),
            13,
            required=True,
            inner=True,
            labels=labels.FEE_STATES,
        ),
        Column(words.FEE_LABEL, words.FEE_LABEL_NOTE, path=("label",), width=28, inner=True),
        Column(words.AMOUNT, words.AMOUNT_NOTE, Kind.MONEY, ("amount",), 13, inner=True),
        Column(words.CURRENCY, words.CURRENCY_NOTE, Kind.CURRENCY, ("currency",), 9, inner=True),
        Column(words.PER, words.PER_NOTE, path=("per",), width=12, inner=True),
        Column(words.WORDING, words.WORDING_NOTE, path=("wording",), width=36, inner=True),
        replace(WHEN, header=words.FEE_WHEN, width=26, inner=True),
        CONTINUES,
    ),
    attribute="methods",
    inner="fees",
)

STEPS = Sheet(
    words.STEPS,
    words.STEPS_FOR,
    (
        OWNER,
        SHOWN,
        Column(words.WHO, words.WHO_NOTE, path=("who",), width=26),
        Column(words.STEP, words.STEP_NOTE, path=("what",), width=60, required=True),
        *(replace(column, path=("time", column.path[1])) for column in STATUTORY),
        *COMMITTED,
        WHEN,
        CONTINUES,
    ),
    attribute="steps",
)

NOTES = Sheet(
    words.NOTES,
    words.NOTES_FOR,
    (
        OWNER,
        SHOWN,
        Column(
            words.KIND,
            words.NOTES_KIND_NOTE,
            Kind.CHOICE,
            width=12,
            required=True,
            labels=labels.NOTE_KINDS,
        ),
        Column(words.NOTE_TEXT, words.NOTE_TEXT_NOTE, path=("text",), width=80, required=True),
        WHEN,
        CONTINUES,
    ),
)

RESULTS = Sheet(
    words.RESULTS,
    words.RESULTS_FOR,
    (
        OWNER,
        SHOWN,
        Column(words.RESULT, words.RESULT_NOTE, path=("name",), width=60, required=True),
        Column(words.RESULT_CODE, words.RESULT_CODE_NOTE, path=("code",), width=20),
        CONTINUES,
    ),
    attribute="results",
)

LEGAL_BASES = Sheet(
    words.LEGAL_BASES,
    words.LEGAL_BASES_FOR,
    (
        OWNER,
        SHOWN,
        Column(words.LAW_NUMBER, words.LAW_NUMBER_NOTE, path=("number",), width=24, required=True),
        Column(words.LAW_TITLE, words.LAW_TITLE_NOTE, path=("title",), width=60),
        Column(words.LAW_AGENCY, words.LAW_AGENCY_NOTE, path=("agency",), width=24),
        Column(words.LAW_DATE, words.LAW_DATE_NOTE, Kind.DATE, ("date",), 13),
        CONTINUES,
    ),
    attribute="legal_bases",
)

NAMES = Sheet(
    words.NAMES,
    words.NAMES_FOR,
    (
        OWNER,
        SHOWN,
        Column(
            words.KIND,
            words.NAMES_KIND_NOTE,
            Kind.CHOICE,
            width=16,
            required=True,
            labels=labels.NAME_KINDS,
        ),
        Column(words.EVERYDAY_NAME, words.EVERYDAY_NAME_NOTE, width=50, required=True),
        CONTINUES,
    ),
)

FIELDS = Sheet(
    words.FIELDS,
    words.FIELDS_FOR,
    (
        Column(words.FIELD_NAME, words.FIELD_NAME_NOTE, path=("name",), width=44, required=True),
        ICON,
        ID,
        CONTINUES,
    ),
    attribute="fields",
    of_procedure=False,
)

EVENTS = Sheet(
    words.EVENTS,
    words.EVENTS_FOR,
    (
        Column(words.EVENT_NAME, words.EVENT_NAME_NOTE, path=("name",), width=44, required=True),
        Column(
            words.AUDIENCE,
            words.AUDIENCE_NOTE,
            Kind.LABEL,
            ("audience",),
            16,
            labels=labels.AUDIENCES,
        ),
        ICON,
        ID,
        CONTINUES,
    ),
    attribute="life_events",
    of_procedure=False,
)

COUNTERS = Sheet(
    words.COUNTERS,
    words.COUNTERS_FOR,
    (
        Column(words.COUNTER, words.COUNTER_NOTE, path=("name",), width=20, required=True),
        Column(words.COUNTER_FIELDS, words.COUNTER_FIELDS_NOTE, Kind.FIELDS, ("fields",), 60),
        Column(words.OFFICER, words.OFFICER_NOTE, path=("officer",), width=30),
        Column(words.HOURS, words.HOURS_NOTE, path=("hours",), width=36),
        CONTINUES,
    ),
    attribute="counters",
    of_procedure=False,
)

OFFICE = Sheet(
    words.OFFICE,
    words.OFFICE_FOR,
    (
        Column(words.OFFICE_NAME, words.OFFICE_NAME_NOTE, path=("name",), width=40, required=True),
        Column(words.UNIT, words.UNIT_NOTE, path=("unit",), width=30),
        Column(words.ADDRESS, words.ADDRESS_NOTE, path=("address",), width=40),
        Column(words.PHONE, words.PHONE_NOTE, path=("phone",), width=18),
        Column(words.HOURS, words.HOURS_NOTE, path=("hours",), width=36),
        Column(words.NOTICE, words.NOTICE_NOTE, path=("notice",), width=50),
        CONTINUES,
    ),
    attribute="office",
    of_procedure=False,
)

REPEALED = Sheet(
    words.REPEALED,
    words.REPEALED_FOR,
    (
        Column(words.LAW_NUMBER, words.LAW_NUMBER_NOTE, path=("number",), width=24, required=True),
        Column(words.SINCE, words.SINCE_NOTE, Kind.DATE, ("since",), 16),
        Column(words.REPLACED_BY, words.REPLACED_BY_NOTE, path=("replaced_by",), width=24),
        Column(words.REPEALED_REMARK, words.REPEALED_REMARK_NOTE, path=("note",), width=50),
        CONTINUES,
    ),
    attribute="repealed",
    of_procedure=False,
)

VOCABULARY = Sheet(
    words.VOCABULARY,
    words.VOCABULARY_FOR,
    (
        Column(
            words.KIND,
            words.SAYING_KIND_NOTE,
            Kind.LABEL,
            ("kind",),
            12,
            labels=labels.SAYING_KINDS,
        ),
        Column(words.SAYING_NAME, words.SAYING_NAME_NOTE, path=("name",), width=22),
        Column(words.SAID, words.SAID_NOTE, Kind.TEXTS, ("said",), 50, required=True),
        Column(words.MEANS, words.MEANS_NOTE, Kind.TEXTS, ("means",), 50),
        Column(words.NEVER, words.NEVER_NOTE, Kind.TEXTS, ("never",), 32),
        Column(words.BEGINS, words.BEGINS_NOTE, Kind.DAY_OF_YEAR, ("begins",), 11),
        Column(words.ENDS, words.ENDS_NOTE, Kind.DAY_OF_YEAR, ("ends",), 11),
        CONTINUES,
    ),
    attribute="vocabulary",
    of_procedure=False,
    optional=True,
)

SHEETS = (
    PROCEDURES,
    QUESTIONS,
    PAPERS,
    FORMS,
    METHODS,
    STEPS,
    NOTES,
    RESULTS,
    LEGAL_BASES,
    NAMES,
    FIELDS,
    EVENTS,
    COUNTERS,
    OFFICE,
    REPEALED,
    VOCABULARY,
)
"""In the order in which they stand in the workbook."""

OF_PROCEDURES = tuple(sheet for sheet in SHEETS if sheet.of_procedure)
