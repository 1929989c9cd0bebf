#!/usr/bin/env python3
"""Scores extracted graphs against the event sentences (cases/events-dev.jsonl).

    score_events.py --write EVENTS TEXT_DIR       writes one text file for each sentence
    score_events.py EVENTS PRED_DIR [--details]   scores <id>.graphml files

An event counts as found when an edge of the sentence's graph has its relation, a relation that the
case accepts, or one that the relation is divided into here (talksWith: meets, negotiatesWith…), its
source stands for the gold source and its target or addressee for the gold target: the label, an
alias or the label's words overlap the gold words. Sentences weigh 1 / size of their family.
Sentences without a relation count as right when no edge between two named actors, or from an actor
to an issue, is found (affiliation and location do not count, nor does an edge that says itself that
the relation does not hold: polarity negated, as of "neither of them boycotted the parade").
"""
import argparse
import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SAME = {
    "talksWith": {"meets", "negotiatesWith"},
    "agreesWith": {"agreesTo", "negotiatesWith", "supports"},
    "opposes": {"opposes"},
    "sanctions": {"sanctions"},
}
SYMMETRIC = {"talksWith", "agreesWith"}
STATIC = {"affiliatedWith", "leads", "locatedIn"}
STOP = set("the a an of in on at to for and or its his her their".split())


def words(text):
    text = re.sub(r"['’]s\b", "", text.casefold())
    return [w for w in re.findall(r"\w+", text) if w not in STOP]


def stands_for(node, gold):
    """Whether a node's label or an alias means the gold words."""
    want = set(words(gold))
    for name in [node["label"]] + node["aliases"]:
        mine = set(words(name))
        if mine and want and (mine <= want or want <= mine):
            return True
        # "Israeli army" stands for Israel, "Russian" for Russia
        if any(m[:4] == w[:4] and len(m) > 3 and len(w) > 3 for m in mine for w in want):
            return True
    return False


def read(path):
    root = ET.parse(path).getroot()
    local = lambda e: e.tag.rsplit("}", 1)[-1]
    keys = {k.get("id"): k.get("attr.name") for k in root.iter() if local(k) == "key"}
    nodes, edges = {}, []
    for e in root.iter():
        if local(e) not in ("node", "edge"):
            continue
        data = {keys.get(d.get("key")): "".join(d.itertext()) for d in e if local(d) == "data"}
        if local(e) == "node":
            aliases = data.get("aliases") or "[]"
            data["aliases"] = json.loads(aliases) if aliases.startswith("[") else aliases.split("|")
            data["label"] = data.get("label") or e.get("id")
            nodes[e.get("id")] = data
        else:
            data["source"], data["target"] = e.get("source"), e.get("target")
            edges.append(data)
    return nodes, edges


def relations(event):
    names = SAME.get(event["relation"], {event["relation"]}) | {event["relation"]}
    for other in event.get("accept", []):
        other = other.split(":")[0]
        names |= SAME.get(other, {other})
    return names


def ends(nodes, edge):
    targets = [nodes[edge["target"]]]
    for key in ("addressee", "addresseeLabel", "addressee_label"):
        if edge.get(key):
            value = edge[key]
            targets.append(nodes.get(value, {"label": value, "aliases": []}))
    return nodes[edge["source"]], targets


def is_found(event, nodes, edges):
    for edge in edges:
        if edge.get("relation") not in relations(event):
            continue
        source, targets = ends(nodes, edge)
        if stands_for(source, event["source"]) and any(
                stands_for(t, event["target"]) for t in targets):
            return edge
        if event["relation"] in SYMMETRIC and stands_for(source, event["target"]) and any(
                stands_for(t, event["source"]) for t in targets):
            return edge
        # "agreesWith": both sign one thing
        if event["relation"] == "agreesWith" and edge["relation"] == "agreesTo":
            others = [e for e in edges if e["relation"] == "agreesTo"
                      and e["target"] == edge["target"]]
            named = [nodes[e["source"]] for e in others]
            label = " ".join([nodes[edge["target"]]["label"]] + nodes[edge["target"]]["aliases"])
            both = [any(stands_for(n, event[k]) for n in named)
                    or set(words(event[k])) <= set(words(label)) for k in ("source", "target")]
            if all(both):
                return edge
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("events")
    parser.add_argument("folder")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--details", action="store_true")
    args = parser.parse_args()
    cases = [json.loads(line) for line in open(args.events, encoding="utf-8") if line.strip()]
    folder = Path(args.folder)
    if args.write:
        folder.mkdir(parents=True, exist_ok=True)
        for case in cases:
            (folder / f"{case['id']}.txt").write_text(case["text"], encoding="utf-8")
        return
    found = {"clear": [0.0, 0.0], "borderline": [0.0, 0.0]}
    per = {}
    clean = [0.0, 0.0]
    qualified = {"polarity": [0, 0], "modality": [0, 0]}
    for case in cases:
        path = folder / f"{case['id']}.graphml"
        nodes, edges = read(path) if path.exists() else ({}, [])
        weight = case["weight"]
        if not case["our_relation"]:
            wrong = [e for e in edges if e.get("relation") not in STATIC
                     and e.get("polarity") != "negated"]
            clean[0] += weight * (not wrong)
            clean[1] += weight
            if args.details and wrong:
                print("FALSE", case["text"])
                for e in wrong:
                    print("      ", nodes[e["source"]]["label"], e["relation"],
                          nodes[e["target"]]["label"])
            continue
        share = weight / len(case["our"])
        for event in case["our"]:
            edge = is_found(event, nodes, edges)
            tally = found[event["confidence"]]
            tally[0] += share * bool(edge)
            tally[1] += share
            one = per.setdefault(event["relation"], [0, 0])
            one[0] += bool(edge)
            one[1] += 1
            if edge:
                polarity = "negative" if edge.get("polarity") == "negated" else "positive"
                for key, value in (("polarity", polarity), ("modality", edge.get("modality"))):
                    if event[key] not in ("positive", "asserted"):
                        qualified[key][0] += (value or "asserted") == event[key]
                        qualified[key][1] += 1
            elif args.details:
                print("MISSED", event["confidence"], "|", event["source"], "|",
                      event["relation"], "|", event["target"], "|", case["text"])
                for e in edges:
                    print("      ", nodes[e["source"]]["label"], e["relation"],
                          nodes[e["target"]]["label"])
    for name, (a, b) in found.items():
        print(f"{name:12} found {a:6.1f} of {b:6.1f}  {a / b if b else 0:.3f}")
    print(f"no relation  clean {clean[0]:6.1f} of {clean[1]:6.1f}  {clean[0] / clean[1]:.3f}")
    for key, (a, b) in qualified.items():
        print(f"marked {key:10} right {a} of {b}")
    for name, (a, b) in sorted(per.items()):
        print(f"    {name:16}{a:4} of {b}")


if __name__ == "__main__":
    sys.exit(main())
