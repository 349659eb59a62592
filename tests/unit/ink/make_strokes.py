#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the strokes in data/ (see its README): what a hand would draw, not what one drew.

A smooth way through a few places is followed as hands do: slower where it bends (the two-thirds power
law: speed falls with the cube root of the curvature), from rest to rest, with a tremor of 8 to 12 Hz
and a slow drift, a pressure that swells and wanes, and the grain of a tablet.
"""
import math
import pathlib
import random

RATE = 200  # samples in a second
GRAIN = 0.05  # millimetres on the figure

# name, width in mm, closed, seconds, tremor in mm, the way: places in mm of the front or back view
STROKES = [
    ("leg", 6.0, 0, 1.1, 0.25,
     [(240, 960), (246, 1060), (238, 1170), (232, 1290), (240, 1400), (236, 1520)]),
    ("shoulder", 6.0, 0, 0.9, 0.2,
     [(300, 330), (270, 318), (235, 325), (205, 350), (190, 390)]),
    ("scribble", 6.0, 0, 2.2, 0.3,
     [(250, 600), (320, 590), (255, 606), (322, 604), (252, 620), (324, 616), (254, 634),
      (322, 630), (256, 648), (320, 646)]),
    ("spiral", 6.0, 0, 1.6, 0.2,
     [(300, 700), (312, 706), (310, 720), (296, 724), (284, 714), (288, 696), (306, 688),
      (324, 698), (328, 722), (306, 740)]),
    ("ring", 6.0, 1, 1.3, 0.25,
     [(260, 560), (300, 545), (345, 556), (360, 600), (340, 650), (295, 660), (258, 640),
      (248, 600), (257, 566)]),
    ("letters", 1.5, 0, 1.4, 0.1,
     [(100, 220), (104, 205), (108, 220), (102, 214), (110, 213), (116, 206), (112, 220),
      (118, 212), (122, 220), (128, 208), (130, 222)]),
    ("elderly", 6.0, 0, 2.4, 1.4,
     [(250, 420), (280, 440), (290, 480), (270, 520), (275, 560)]),
]


def way(places, t):
    """A Catmull-Rom curve through the places, 0 to 1."""
    n = len(places) - 1
    i = min(int(t * n), n - 1)
    s = t * n - i
    p = [places[min(max(i + k, 0), n)] for k in (-1, 0, 1, 2)]
    return tuple(
        0.5 * (2 * p[1][k] + (p[2][k] - p[0][k]) * s
               + (2 * p[0][k] - 5 * p[1][k] + 4 * p[2][k] - p[3][k]) * s * s
               + (3 * p[1][k] - p[0][k] - 3 * p[2][k] + p[3][k]) * s ** 3)
        for k in (0, 1))


def follow(places, seconds):
    """The places of the hand at each sample, without tremor."""
    fine = 4000
    points = [way(places, i / fine) for i in range(fine + 1)]
    costs = [0.0]
    for i in range(1, fine + 1):
        a, b = points[i - 1], points[i]
        c = points[min(i + 1, fine)]
        step = math.dist(a, b)
        turn = abs(math.atan2((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]),
                              (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])))
        bend = turn / max(step, 1e-6)
        costs.append(costs[-1] + step * (bend + 0.004) ** (1 / 3))
    n = int(seconds * RATE)
    at = 0
    for i in range(n + 1):
        t = i / n
        # From rest to rest, but quick to be on the way.
        eased = t + 0.35 * (t * t * (3 - 2 * t) - t)
        while at < fine and costs[at + 1] < eased * costs[-1]:
            at += 1
        yield i, points[min(at + 1, fine)]


def make(random_, width, seconds, tremor, places):
    phases = [(random_.uniform(8, 12), random_.uniform(0, 6.28), random_.uniform(0.4, 1))
              for _ in range(6)]
    drift = [0.0, 0.0]
    n = int(seconds * RATE)
    peak = random_.uniform(0.6, 0.8)
    for i, (u, v) in follow(places, seconds):
        moment = i / RATE
        shake = [sum(a * math.sin(6.28 * f * moment + p) for f, p, a in phases[k::2])
                 for k in (0, 1)]
        drift = [0.97 * d + random_.gauss(0, 0.04) for d in drift]
        u += tremor * shake[0] / 2 + drift[0]
        v += tremor * shake[1] / 2 + drift[1]
        ramp = min(1.0, i / (0.08 * n), (n - i) / (0.1 * n) + 0.05)
        swell = peak + 0.12 * math.sin(moment * 4.1) + random_.gauss(0, 0.01)
        yield (round(u / GRAIN) * GRAIN, round(v / GRAIN) * GRAIN,
               max(0.02, min(1.0, ramp * swell)), round(1000 * moment))


def main():
    folder = pathlib.Path(__file__).parent / "data"
    for name, width, closed, seconds, tremor, places in STROKES:
        random_ = random.Random(name)
        with open(folder / f"{name}.stroke", "w", encoding="ascii") as file:
            print(f"{width} {closed}", file=file)
            for u, v, pressure, time in make(random_, width, seconds, tremor, places):
                print(f"{u:.2f} {v:.2f} {pressure:.3f} {time}", file=file)


if __name__ == "__main__":
    main()
