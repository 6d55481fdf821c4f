"""The view of the desk that belongs to whoever sends the request."""

from flask import g

from annotator.clock import at_the_desk
from annotator.views.desk_view import DeskView, copy_for


def view() -> DeskView:
    return copy_for(g.store.reading(), g.person, at_the_desk())
