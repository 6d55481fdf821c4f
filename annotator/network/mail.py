"""Sends a mail by the server of the configuration."""

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from annotator.domain.errors import Refused
from annotator.domain.sending_settings import MailServer
from annotator.network.hosts import is_this_machine

_SECONDS = 30


def send(server: MailServer, to: str, subject: str, text: str) -> None:
    """Raises Refused if the server does not take it, or would have it sent in clear."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = server.sender, to, subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain=server.sender.rpartition("@")[2])
    # Programs that answer mail by themselves leave this one alone (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password or "")
            connection.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        # The words of the server may hold the address of a person.
        raise Refused("mail_refused", host=server.host) from error


def _connected(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.is_tls:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
    if not is_this_machine(server.host):
        connection.starttls(context=context)
    return connection
