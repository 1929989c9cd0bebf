"""Times a library's GraphML writer on a graph read from a GraphML file.

    write_graphml.py igraph|networkx INPUT OUTPUT ROUNDS

Prints the seconds of each round, one a line; the output is removed.
"""
import os
import sys
import time

library, source, output, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])

if library == "igraph":
    import igraph

    graph = igraph.Graph.Read_GraphML(source)

    def write():
        graph.write_graphml(output)
else:
    import networkx

    graph = networkx.read_graphml(source, force_multigraph=True)

    def write():
        networkx.write_graphml(graph, output)

for _ in range(rounds):
    start = time.perf_counter()
    write()
    print(time.perf_counter() - start)
    os.remove(output)
