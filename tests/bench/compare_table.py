#!/usr/bin/env python3
"""compare_table.py WORKDIR ENGINE...: the table of compare.sh, from the JSON lines in WORKDIR.

The first engine is compared with each of the others: time of the first divided by time of the other, at the median and
the 99th percentile. Where an engine counts totals, they must agree; the table says where they do not.
"""
import json
import os
import platform
import sys


def lines(path):
    with open(path) as file:
        return [json.loads(line) for line in file if line.startswith("{")]


def processor():
    with open("/proc/cpuinfo") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return f"{len(names)} cores, {names[0] if names else platform.machine()}"


def print_indexing(work, engines):
    print("| indexing | seconds | MB/s | index bytes / input bytes | peak memory, MB |\n|---|---|---|---|---|")
    for engine in engines:
        for row in lines(f"{work}/index.{engine}.json"):
            speed = row["bytes_in"] / row["seconds"] / 1e6
            print(f"| {row['engine']} | {row['seconds']:.1f} | {speed:.2f} | {row['index_ratio']:.3f} | "
                  f"{row['peak_rss_kb'] / 1024:.0f} |")


def print_queries(work, engines):
    results = {engine: {row["mode"]: row for row in lines(f"{work}/query.{engine}.json")} for engine in engines}
    first, *others = engines
    print(f"\n| microseconds, median / 99th | {' | '.join(engines)} | "
          f"{' | '.join(f'{first} / {other}' for other in others)} |")
    print("|---" * (len(engines) + len(others) + 1) + "|")
    for mode, row in results[first].items():
        cells, ratios = [], []
        for engine in engines:
            other = results[engine].get(mode)
            cells.append(f"{other['p50_us']:,.0f} / {other['p99_us']:,.0f}" if other else "-")
        for engine in others:
            other = results[engine].get(mode)
            ratios.append(f"{row['p50_us'] / other['p50_us']:.2f} and {row['p99_us'] / other['p99_us']:.2f}"
                          if other else "-")
        print(f"| {mode} | {' | '.join(cells)} | {' | '.join(ratios)} |")
    for engine in others:
        for mode, row in results[first].items():
            other = results[engine].get(mode, {})
            if other.get("counted") and row.get("counted") and other["queries"] == row["queries"]:
                share = row["counted"] / other["counted"]
                print(f"\n{mode}: {first} counts {share:.4f} of the matches that {engine} counts.")


def main():
    work, *engines = sys.argv[1:]
    print(f"Machine: {processor()}; load {os.getloadavg()[0]:.1f} at the end.\n")
    print_indexing(work, engines)
    print_queries(work, engines)


main()
