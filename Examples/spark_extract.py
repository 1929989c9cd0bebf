#!/usr/bin/env python3
"""From a pile of articles to one graph on a Spark cluster, with `kg` as the filter in the middle.

    pip install pyspark            # needs Java 17
    spark_extract.py DOCUMENTS.jsonl GRAPH.graphml [--master local[2]] [--partitions 8] [--kg kg]

Every partition of the documents goes through one `kg extract` process (`RDD.pipe`), which holds no
state: a document's statements depend on that document alone. The lines come back in the order of
the documents, and `kg merge` joins them, so the graph has the same bytes as

    kg export DOCUMENTS.jsonl --format graphml

on one machine, whatever the number of partitions. `kg` must be on the workers' PATH, or named by
its path with --kg.
"""
import argparse
import shlex
import subprocess
import sys

from pyspark import SparkConf, SparkContext


def lines_of(path):
    """Documents, a line each. Read on the driver: the order of the lines is the graph's order."""
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("documents", help="JSON Lines of documents")
    parser.add_argument("graph", help="the graph's file; its ending tells the format")
    parser.add_argument("--master", default="local[2]", help="Spark master (default local[2])")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--kg", default="kg", help="the program, as on the workers")
    options = parser.parse_args()

    conf = SparkConf().setAppName("kg extract").setMaster(options.master)
    conf.set("spark.ui.enabled", "false")
    spark = SparkContext(conf=conf)
    try:
        documents = spark.parallelize(lines_of(options.documents), options.partitions)
        # checkCode: a worker that fails must fail the job, not thin out the graph.
        parts = documents.pipe(f"{shlex.quote(options.kg)} extract --jobs 1", checkCode=True)
        merge = subprocess.Popen(
            [options.kg, "merge", "-", "--from", "statements", "--output", options.graph], stdin=subprocess.PIPE)
        for line in parts.toLocalIterator():
            merge.stdin.write(line.encode("utf-8") + b"\n")
        merge.stdin.close()
        status = merge.wait()
    finally:
        spark.stop()
    sys.exit(status)


if __name__ == "__main__":
    main()
