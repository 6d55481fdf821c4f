"""The command line: each command calls one action and prints its result.

Exit codes: 0 done, 1 some input was refused, 2 wrong usage, 70 our fault.
"""

import sys

import click

from annotator import config
from annotator.cli.commands import Commands
from annotator.cli.exit_codes import OUR_FAULT, REFUSED
from annotator.cli.place_option import PlaceOption
from annotator.domain.errors import DeskError, say
from annotator.error_traces import where
from annotator.settings.values import settings_of


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="annotator-desk")
@click.option(
    "--db",
    type=PlaceOption(),
    help="The database: a file, or postgresql://NAME@HOST/DATABASE [default: $ANNOTATOR_DB, else in your data folder].",
)
@click.option(
    "--config",
    "file",
    type=click.Path(dir_okay=False),
    help="The file of settings [default: $ANNOTATOR_CONFIG, else annotator.toml in your folder of settings].",
)
@click.pass_context
def cli(context: click.Context, db: str | None, file: str | None) -> None:
    """A newsroom's checking desk: every sentence accounted for, every claim tied to its sources."""
    context.with_resource(settings_of(file))
    context.obj = config.place_of_desk(db)


def main() -> None:
    try:
        cli(standalone_mode=True)
    except DeskError as error:
        click.echo(say(error), err=True)
        sys.exit(REFUSED)
    except Exception as error:  # anything else is a fault of the program
        click.echo(where(error), err=True)
        click.echo("This is a fault of the program, not of your input: please report the lines above.", err=True)
        sys.exit(OUR_FAULT)
