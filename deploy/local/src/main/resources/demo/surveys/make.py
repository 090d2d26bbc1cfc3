#!/usr/bin/env python3
"""Makes pulse.csv anew: two years of synthetic survey results for the demonstration trust. Nobody answered this.

One row a team and month. The same seed gives the same file. Acute and General Medicine climbs after a year, so that
its chart shows a signal; all others only move about as figures do.
"""
import csv
import json
import pathlib
import random

FOLDER = pathlib.Path(__file__).parent
MONTHS = [f"{2017 + (3 + i) // 12}-{(3 + i) % 12 + 1:02}" for i in range(24)]

random.seed(20190331)
with open(FOLDER / "pulse.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["survey", "questionnaire", "team", "month", "respondents", "motivation", "involvement", "advocacy"])
    for path in sorted((FOLDER.parent / "teams").glob("*.json")):
        team = json.loads(path.read_text())
        people = sum(team["staffGroups"].values())
        usual = random.gauss(6.8, 0.35)
        for number, month in enumerate(MONTHS):
            respondents = max(1, round(people * random.uniform(0.35, 0.6)))
            climb = 0.7 if team["department"] == "Acute and General Medicine" and number >= 12 else 0.0
            scores = [
                min(10, max(0, random.gauss(usual + climb + shift, 1.6 / respondents**0.5 + 0.05)))
                for shift in (0.2, -0.3, 0.1)
            ]
            rows.writerow(
                ["synthetic-pulse", "2018", path.stem, month, respondents, *(f"{score:.2f}" for score in scores)]
            )
