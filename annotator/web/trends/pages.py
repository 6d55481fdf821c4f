"""How the checking goes: tables by week, publication, kind and facet, each with its chart."""

from flask import Blueprint, g, render_template, request

from annotator.config import zone
from annotator.domain import limits
from annotator.domain.people.permissions import SEE, require
from annotator.domain.trends import charts
from annotator.domain.trends.unit_trends import TrendFilter, lasting, share
from annotator.domain.trends.weeks import checked_week, label_of
from annotator.views.trends.trends import trends_of
from annotator.web.plumbing import problems

blueprint = Blueprint("trends", __name__)


@blueprint.get("/trends")
def show() -> str:
    require(g.person, SEE)
    problems.show_in("trends", lambda: _page(TrendFilter()))
    return _page(_asked())


def _page(wanted: TrendFilter) -> str:
    found = trends_of(g.store.reading(), wanted, zone())
    typed = (wanted.since, wanted.until)
    drawn = found.units.by_week[-charts.MOST_WEEKS :]
    return render_template(
        "trends/show.html",
        wanted=wanted,
        found=found,
        # What was asked for by the address is shown as chosen, also where nothing has it.
        publications=sorted({*found.publications, *filter(None, (wanted.publication,))}),
        weeks_offered=[(week, label_of(week)) for week in sorted({*found.weeks, *filter(None, typed)}, reverse=True)],
        drawn=drawn,
        bars=charts.bars([each for _, each in drawn]),
        line=charts.line([each.seconds for _, each in drawn]),
        part=charts.part,
        lasting=lasting,
        share=share,
        label_of=label_of,
    )


def _asked() -> TrendFilter:
    """Raises RuleBroken for a week that is none."""
    return TrendFilter(
        publication=limits.line(request.args.get("publication"), "publication"),
        since=checked_week(request.args.get("since"), "since"),
        until=checked_week(request.args.get("until"), "until"),
    )
