"""Mail: what leaves the house, and what happens when nobody takes it."""

from django.core import mail as outbox

from alongside.ports import mail


def test_a_message_goes_to_one_address_with_its_file():
    file = mail.Attachment("checkpoint.json", b"{}", "application/json")

    assert mail.send(mail.Message("amara@harbour.example", "Hello", "Good morning.", (file,)))

    (sent,) = outbox.outbox
    assert (sent.to, sent.subject, sent.body) == (
        ["amara@harbour.example"],
        "Hello",
        "Good morning.",
    )
    assert [name for name, _, _ in sent.attachments] == ["checkpoint.json"]
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_a_subject_cannot_bring_headers_of_its_own():
    mail.send(mail.Message("bo@harbour.example", "Hello\nBcc: everyone@harbour.example", "..."))

    assert outbox.outbox[0].subject == "Hello Bcc: everyone@harbour.example"


def test_where_nothing_listens_nobody_is_reached_and_it_is_said(settings):
    settings.EMAIL_BACKEND = "alongside.ports.mail.server.Backend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # where nothing listens
    letters = [mail.Message(f"{name}@harbour.example", "Hello", "...") for name in ("amara", "bo")]

    taken = list(mail.send_each(letters))

    assert taken == [(letter, mail.Outcome.UNREACHED) for letter in letters]


def test_without_a_mail_server_the_port_says_so(settings):
    assert not mail.is_ready()

    settings.MAIL_URL = "smtp://mail.harbour.example"

    assert mail.is_ready()
