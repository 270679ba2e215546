// The few steps of Graphviz that a drawing takes, without Graphviz's own headers: what differs from
// version to version (2.42 to 14) is settled by the C compiler in shim.c.
//
// Nothing here may be called from two threads at once.

#pragma once

#include <stdbool.h>
#include <stddef.h>

/// A graph under construction, and its layout.
typedef struct gvs_graph gvs_graph;

/// Which objects a default value is for.
typedef enum { GVS_GRAPH = 0, GVS_NODE = 1, GVS_EDGE = 2 } gvs_kind;

/// Forgets the messages of the last drawing, and makes the context of the process when there is none.
/// False when Graphviz gives no context.
bool gvs_start(void);

/// The version of Graphviz that is loaded, after `gvs_start`, such as 2.43.0.
const char *gvs_version(void);

/// What Graphviz has reported since `gvs_start`, in UTF-8; empty when it reported nothing.
const char *gvs_messages(void);

/// An undirected graph without nodes, or NULL when memory is short.
gvs_graph *gvs_open(void);

/// Frees a graph and its layout.
void gvs_close(gvs_graph *graph);

/// Sets the value of an attribute for all objects of a kind that have none of their own.
void gvs_default(gvs_graph *graph, gvs_kind kind, const char *name, const char *value);

/// Adds a node, from then on the current object; nodes are numbered from 0. False when memory is
/// short.
bool gvs_node(gvs_graph *graph, const char *name);

/// Adds an edge between two nodes, from then on the current object. False when there are no such
/// nodes.
bool gvs_edge(gvs_graph *graph, size_t source, size_t target);

/// Sets an attribute of the current object, which is the graph itself until the first node. The value
/// is text, never markup.
void gvs_set(gvs_graph *graph, const char *name, const char *value);

/// Places the nodes. False when Graphviz does not.
bool gvs_layout(gvs_graph *graph, const char *engine);

/// Writes x and y of every node, in points, in the order of the nodes, to an array of twice as many
/// numbers. False when a node was not placed.
bool gvs_coordinates(const gvs_graph *graph, double *coordinates);

/// Writes how wide the words of every node are, in points, in the order of the nodes, to an array of as
/// many numbers. False when a node was not laid out.
bool gvs_label_widths(const gvs_graph *graph, double *widths);

/// Draws a graph that was laid out into memory that `gvs_free` frees. False when Graphviz does not.
bool gvs_render(gvs_graph *graph, const char *format, char **bytes, size_t *length);

/// Frees what `gvs_render` wrote.
void gvs_free(char *bytes);
