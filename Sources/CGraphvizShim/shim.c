#include "CGraphvizShim.h"

#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Graphviz 13 made the lengths of gvRenderData a size_t; gvRender to a stream has not changed. Names
// and values are char * up to 2.48 and const char * from then on: a char * suits both.

struct gvs_graph {
  Agraph_t *graph;
  void *current;
  Agnode_t **nodes;
  size_t count;
  size_t capacity;
  bool laid_out;
};

static GVC_t *context = NULL;

enum { MESSAGES_SIZE = 4096 };
static char messages[MESSAGES_SIZE];
static size_t messages_length = 0;

// Graphviz hands a message over in pieces ("Warning", ": ", text); a new message begins a new line.
static int collect(char *piece) {
  bool begins = strcmp(piece, "Warning") == 0 || strcmp(piece, "Error") == 0;
  if (begins && messages_length > 0 && messages[messages_length - 1] != '\n' &&
      messages_length + 1 < MESSAGES_SIZE) {
    messages[messages_length++] = '\n';
  }
  size_t length = strlen(piece);
  size_t room = MESSAGES_SIZE - 1 - messages_length;
  if (length > room) length = room;
  memcpy(messages + messages_length, piece, length);
  messages_length += length;
  messages[messages_length] = '\0';
  return 0;
}

bool gvs_start(void) {
  messages_length = 0;
  messages[0] = '\0';
  if (context == NULL) {
    context = gvContext();
    agseterr(AGWARN);
    agseterrf(collect);
  }
  return context != NULL;
}

const char *gvs_version(void) { return gvcVersion(context); }

const char *gvs_messages(void) { return messages; }

gvs_graph *gvs_open(void) {
  gvs_graph *graph = calloc(1, sizeof *graph);
  if (graph == NULL) return NULL;
  graph->graph = agopen((char *)"network", Agundirected, NULL);
  if (graph->graph == NULL) {
    free(graph);
    return NULL;
  }
  graph->current = graph->graph;
  // Without a default of its own, an empty label would stand for the node's name.
  agattr(graph->graph, AGNODE, (char *)"label", (char *)"");
  return graph;
}

void gvs_close(gvs_graph *graph) {
  if (graph->laid_out) gvFreeLayout(context, graph->graph);
  agclose(graph->graph);
  free(graph->nodes);
  free(graph);
}

void gvs_default(gvs_graph *graph, gvs_kind kind, const char *name, const char *value) {
  static const int kinds[] = {AGRAPH, AGNODE, AGEDGE};
  agattr(graph->graph, kinds[kind], (char *)name, (char *)value);
}

bool gvs_node(gvs_graph *graph, const char *name) {
  if (graph->count == graph->capacity) {
    size_t capacity = graph->capacity == 0 ? 256 : 2 * graph->capacity;
    Agnode_t **nodes = realloc(graph->nodes, capacity * sizeof *nodes);
    if (nodes == NULL) return false;
    graph->nodes = nodes;
    graph->capacity = capacity;
  }
  Agnode_t *node = agnode(graph->graph, (char *)name, 1);
  if (node == NULL) return false;
  graph->nodes[graph->count++] = node;
  graph->current = node;
  return true;
}

bool gvs_edge(gvs_graph *graph, size_t source, size_t target) {
  if (source >= graph->count || target >= graph->count) return false;
  Agedge_t *edge = agedge(graph->graph, graph->nodes[source], graph->nodes[target], NULL, 1);
  if (edge == NULL) return false;
  graph->current = edge;
  return true;
}

void gvs_set(gvs_graph *graph, const char *name, const char *value) {
  agsafeset(graph->current, (char *)name, (char *)value, (char *)"");
}

bool gvs_layout(gvs_graph *graph, const char *engine) {
  // sfdp begins with whatever random number is next in the process.
  srand(1);
  if (gvLayout(context, graph->graph, engine) != 0) return false;
  graph->laid_out = true;
  return true;
}

bool gvs_coordinates(const gvs_graph *graph, double *coordinates) {
  for (size_t i = 0; i < graph->count; i++) {
    Agnode_t *node = graph->nodes[i];
    if (aggetrec(node, (char *)"Agnodeinfo_t", 0) == NULL) return false;
    coordinates[2 * i] = ND_coord(node).x;
    coordinates[2 * i + 1] = ND_coord(node).y;
  }
  return true;
}

bool gvs_label_widths(const gvs_graph *graph, double *widths) {
  for (size_t i = 0; i < graph->count; i++) {
    Agnode_t *node = graph->nodes[i];
    if (aggetrec(node, (char *)"Agnodeinfo_t", 0) == NULL || ND_label(node) == NULL) return false;
    widths[i] = ND_label(node)->dimen.x;
  }
  return true;
}

bool gvs_render(gvs_graph *graph, const char *format, char **bytes, size_t *length) {
  *bytes = NULL;
  *length = 0;
  FILE *stream = open_memstream(bytes, length);
  if (stream == NULL) return false;
  int status = gvRender(context, graph->graph, format, stream);
  if (fclose(stream) != 0 || status != 0 || *length == 0) {
    free(*bytes);
    *bytes = NULL;
    return false;
  }
  return true;
}

void gvs_free(char *bytes) { free(bytes); }
