"""Send messages by e-mail. Plain values come in, nothing is kept, and no answer is awaited."""

from alongside.ports.mail.messages import Attachment, Message, Outcome
from alongside.ports.mail.sending import is_ready, send, send_each

__all__ = ["Attachment", "Message", "Outcome", "is_ready", "send", "send_each"]
