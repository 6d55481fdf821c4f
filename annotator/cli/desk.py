"""The desk itself: the demo and the server."""

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from annotator import config
from annotator.actions import demo
from annotator.actions.archives.requests import line_to
from annotator.actions.fetching import fetch_of
from annotator.actions.maintenance import BackupPlan
from annotator.actions.notices.sending import Outbox, outbox_of
from annotator.cli.options import keep_option, offline_option, setting_option
from annotator.cli.terminal import expect_folder, expect_shared, owned
from annotator.domain.desk.place import Place
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store


@click.command("demo")
@setting_option("port", metavar="PORT")
@click.option("--no-serve", is_flag=True, help="Only make the demo article.")
@offline_option
@click.pass_obj
def demo_(place: DeskPlace, port: int, no_serve: bool, is_offline: bool) -> None:
    """Make the half-checked demo article and serve the desk."""
    store, person = owned(place)
    slug = demo.make_demo(store, person)
    click.echo(f"Demo article: {slug}")
    if not no_serve:
        _serve(store, person, is_offline, slug, port=port)


@click.command()
@setting_option("host")
@setting_option("port", metavar="PORT")
@setting_option("team", parameter="is_team")
@setting_option("address")
@setting_option("proxies", metavar="NUMBER")
@setting_option("backups", is_folder=True, metavar="FOLDER")
@keep_option
@setting_option("without_tls")
@setting_option("without_jobs", parameter="is_without_jobs")
@offline_option
@click.pass_obj
def serve(
    desk: DeskPlace, /, is_offline: bool, without_tls: bool, is_without_jobs: bool, backups: Path | None, keep: int,
    **place: Any,
) -> None:  # fmt: skip
    """Serve the desk to the browser: on this machine, or to a team with accounts."""
    store, person = owned(desk)
    if is_without_jobs:
        expect_shared(store)
    plan = _plan(backups, keep)
    _serve(store, person, is_offline, plan=plan, is_without_jobs=is_without_jobs, is_without_tls=without_tls, **place)


@click.command()
@setting_option("address")
@setting_option("backups", is_folder=True, metavar="FOLDER")
@keep_option
@offline_option
@click.pass_obj
def work(place: DeskPlace, is_offline: bool, address: str | None, backups: Path | None, keep: int) -> None:
    """Do what a desk on a server has to do beside its pages: captures, mails, backups; until it is stopped.

    It is for servers of the desk that were started with --without-jobs.
    """
    from annotator.jobs.loop import until_stopped, working

    store, _ = owned(place)
    expect_shared(store)
    outbox = _outbox(address, is_offline=is_offline)
    with working(store, fetch_of(is_offline=is_offline), outbox, _plan(backups, keep)):
        click.echo(f"Working for the desk at {store.name}")
        until_stopped()


def _plan(backups: Path | None, keep: int) -> BackupPlan | None:
    expect_folder(backups)
    return BackupPlan(backups, keep) if backups else None


def _serve(
    store: Store,
    person: Person,
    is_offline: bool,
    slug: str | None = None,
    plan: BackupPlan | None = None,
    *,
    is_without_jobs: bool = False,
    **place: Any,
) -> None:
    """`place` are the fields of `Place`."""
    # Loading Flask takes longer than most commands take to run.
    from annotator.actions.people.oidc import provider_of
    from annotator.jobs.loop import working
    from annotator.web import server
    from annotator.web.only_server import only_server
    from annotator.web.operations.watching import Watching

    # A zone that is none is told before anybody waits for a page, and so is what only some pages read.
    config.zone(), config.embed_hosts(), config.ratings()
    oidc = provider_of(config.oidc(), is_offline=is_offline)
    fetch = fetch_of(is_offline=is_offline)
    archive = line_to(config.archive(), is_offline=is_offline)
    at = Place(**place)
    watching = Watching(config.metrics_token(), plan.folder if plan else None, config.logs_objects())
    # Several servers of one desk take turns at its database; in a file there is one.
    alone = nullcontext() if store.is_shared else only_server(store.path)
    outbox = _outbox(at.address, is_offline=is_offline)
    jobs = nullcontext() if is_without_jobs else working(store, fetch, outbox, plan)
    with alone, jobs:
        server.serve(store, person, at, fetch, slug, oidc, archive, watching)


def _outbox(address: str | None, *, is_offline: bool) -> Outbox | None:
    """What the configuration wants sent; None if nothing is, or nothing may be. Raises RuleBroken."""
    server, hooks = config.mail_server(), config.webhooks()
    if is_offline or not (server or hooks):
        return None
    if address is None:
        raise RuleBroken("outgoing_needs_address")
    return outbox_of(server, hooks, address)
