"""The way a visit has taken through the pages, and how far down each was read."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.ui.routes import CitizenRoute, HomeRoute, ProblemRoute, Route


@dataclass(slots=True)
class Stop:
    """One page of the way; ``place`` is how far down it was left, in pixels."""

    route: Route
    place: int = 0


class Journey:
    """Begins at home. There is always a page where one is."""

    def __init__(self) -> None:
        self._stops = [Stop(HomeRoute())]

    @property
    def here(self) -> Stop:
        return self._stops[-1]

    @property
    def at_home(self) -> bool:
        return len(self._stops) == 1

    def go(self, route: Route) -> None:
        """One page on. From a page that only said what went wrong, back to the page before is no
        second visit of it; nor from one that takes the place of the page that went wrong."""
        in_place = isinstance(route, ProblemRoute) and route.in_place and not self.at_home
        if in_place or isinstance(self.here.route, ProblemRoute):
            self._stops.pop()
        way = [stop.route for stop in self._stops]
        if not isinstance(route, CitizenRoute) and route in way:
            # Staff go back to a page of theirs by going there; what came after it is done with.
            del self._stops[way.index(route) + 1 :]
        elif self.here.route != route:
            self._stops.append(Stop(route))

    def instead(self, route: Route) -> None:
        """Another page in the place of this one."""
        self._stops[-1] = Stop(route)

    def back(self) -> None:
        """One page back, but not to pages that only said what went wrong."""
        if not self.at_home:
            self._stops.pop()
        while isinstance(self.here.route, ProblemRoute):
            self._stops.pop()

    def begin(self, *routes: Route) -> None:
        """Another visit: home, and from there on."""
        self._stops = [Stop(HomeRoute()), *map(Stop, routes)]
