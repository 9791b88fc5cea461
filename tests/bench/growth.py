#!/usr/bin/env python3
"""growth.py CORPUS.jsonl QUERIES.tsv WORKDIR [--sizes 50000,100000,250000,500000] [--plot FILE.svg]

How the cost of a query grows with the archive. Makes a synthetic corpus of the largest size: each article has the
metadata of an article of CORPUS and paragraphs (or runs of sentences) drawn from others near it, so that words keep
the company that they keep in the corpus; ids are new. The archives of the other sizes hold a part of it, evenly spread.
Each is indexed by dateline-bench (one thread, --entities off) and compacted; then the queries are answered, and a
search is timed from the start of the process to its end. Prints a table; --plot draws it.
What exists in WORKDIR is used again.
"""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import time

BIN = os.environ.get("DATELINE_BIN", os.path.join(os.path.dirname(__file__), "../../build/bin"))
MODES = ["or", "and", "phrase", "or_date_country", "or_facet", "and_facet"]
COLOURS = ["#1b6ca8", "#c0392b", "#27864a", "#8e5ea2", "#d68910", "#5d6d7e"]
CHUNK = 400  # articles near each other that share their paragraphs


def paragraphs(body):
    parts = [part for part in body.split("\n") if part.strip()]
    if len(parts) > 2:
        return parts
    sentences = re.split(r"(?<=[.!?])\s+", body)
    return [" ".join(sentences[i:i + 4]) for i in range(0, len(sentences), 4)]


def write_synthetic(corpus, path, articles):
    """As many articles as wanted, in rounds over the corpus, each with other paragraphs."""
    chooser = random.Random(4)
    written = 0
    with open(path + ".part", "w") as out:
        round_number = 0
        while written < articles:
            round_number += 1
            with open(corpus) as lines:
                chunk = []
                for line in lines:
                    chunk.append(json.loads(line))
                    if len(chunk) < CHUNK:
                        continue
                    written += write_chunk(chunk, round_number, chooser, out, articles - written)
                    chunk = []
                    if written >= articles:
                        break
    os.rename(path + ".part", path)


def write_chunk(chunk, round_number, chooser, out, wanted):
    pools = [paragraphs(article.get("body", "")) for article in chunk]
    pool = [paragraph for some in pools for paragraph in some]
    written = 0
    for article, own in zip(chunk, pools):
        if written == wanted:
            break
        body = "\n".join(chooser.choice(pool) for _ in range(max(1, len(own))))
        copy = {**article, "id": f"{article['id']}-{round_number}", "body": body}
        out.write(json.dumps(copy, ensure_ascii=False) + "\n")
        written += 1
    return written


def write_part(whole, path, articles, of):
    with open(whole) as lines, open(path + ".part", "w") as out:
        for number, line in enumerate(lines):
            if number * articles // of != (number + 1) * articles // of:
                out.write(line)
    os.rename(path + ".part", path)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def seconds_to_first_answer(archive, word):
    """Of a process that is started anew, everything warm: the median of 15."""
    took = []
    for _ in range(15):
        start = time.perf_counter()
        run(f"{BIN}/dateline-search", "query", archive, word, "--format", "json")
        took.append(time.perf_counter() - start)
    return sorted(took)[len(took) // 2]


def measure(arguments, size):
    corpus = f"{arguments.workdir}/synthetic-{size}.jsonl"
    archive = f"{arguments.workdir}/archive-{size}"
    index_file = f"{arguments.workdir}/index-{size}.json"
    if not os.path.exists(index_file):
        shutil.rmtree(archive, ignore_errors=True)
        index = run(f"{BIN}/dateline-bench", "index", corpus, archive)
        run(f"{BIN}/dateline-index", "compact", archive, "--memory", "8192", "--quiet")
        with open(index_file, "w") as out:
            out.write(index)
    with open(index_file) as file:
        index = json.load(file)
    answers = run(f"{BIN}/dateline-bench", "query", archive, arguments.queries, "--modes", ",".join(MODES))
    rows = {row["mode"]: row for row in map(json.loads, answers.splitlines())}
    return {"articles": size, "index": index, "modes": rows,
            "start": seconds_to_first_answer(archive, "bankruptcy bill")}


def print_table(results):
    print("| articles | " + " | ".join(MODES) + " | process start to answer |")
    print("|---" * (len(MODES) + 2) + "|")
    for result in results:
        cells = [f"{result['modes'][mode]['p50_us']:,.0f} / {result['modes'][mode]['p99_us']:,.0f}" for mode in MODES]
        print(f"| {result['articles']:,} | " + " | ".join(cells) + f" | {result['start'] * 1000:.0f} ms |")


def draw(results, path):
    """Mean microseconds a query against articles, both from 0: a straight line is cost that grows with size."""
    width, height, left, bottom, right, top = 760, 420, 70, 50, 150, 30
    most_articles = max(result["articles"] for result in results)
    most = max(row["mean_us"] for result in results for row in result["modes"].values())
    x = lambda articles: left + articles / most_articles * (width - left - right)
    y = lambda value: height - bottom - value / most * (height - bottom - top)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
           f'font-size="12"><rect width="{width}" height="{height}" fill="white"/>',
           f'<text x="{left}" y="18" font-size="14">Mean time of a query, by articles in the archive</text>']
    for i in range(6):
        value = most * i / 5
        out.append(f'<line x1="{left}" x2="{width - right}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>'
                   f'<text x="{left - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value / 1000:.1f} ms</text>')
    for result in results:
        out.append(f'<text x="{x(result["articles"]):.1f}" y="{height - bottom + 18}" text-anchor="middle">'
                   f'{result["articles"] // 1000}k</text>')
    names = sorted(MODES, key=lambda mode: -results[-1]["modes"][mode]["mean_us"])
    label = top - 14
    for mode in names:
        colour = COLOURS[MODES.index(mode)]
        points = " ".join(f'{x(r["articles"]):.1f},{y(r["modes"][mode]["mean_us"]):.1f}' for r in results)
        out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        label = max(label + 14, y(results[-1]["modes"][mode]["mean_us"]) + 4)
        out.append(f'<text x="{width - right + 8}" y="{label:.1f}" fill="{colour}">{mode}</text>')
    out.append("</svg>")
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("queries")
    parser.add_argument("workdir")
    parser.add_argument("--sizes", default="50000,100000,250000,500000")
    parser.add_argument("--plot")
    arguments = parser.parse_args()
    sizes = sorted(int(size) for size in arguments.sizes.split(","))
    os.makedirs(arguments.workdir, exist_ok=True)
    whole = f"{arguments.workdir}/synthetic-{sizes[-1]}.jsonl"
    if not os.path.exists(whole):
        write_synthetic(arguments.corpus, whole, sizes[-1])
    results = []
    for size in sizes:
        part = f"{arguments.workdir}/synthetic-{size}.jsonl"
        if not os.path.exists(part):
            write_part(whole, part, size, sizes[-1])
        results.append(measure(arguments, size))
    print_table(results)
    if arguments.plot:
        draw(results, arguments.plot)


if __name__ == "__main__":
    main()
