/*
 * The same workloads with GEOS as a careful C programmer writes them: an STR tree, prepared geometries, areas that lie
 * wholly inside or outside decided without an overlay, what is left clipped piece by piece and dissolved.
 *
 * geos coverage FILE QUADRANT_SEGMENTS REPEATS   share of the demand within reach of the services
 * geos zones FILE sum|dissolved REPEATS          area of zones per cell
 *
 * FILE: int32 count of services (zones), int32 count of demands (cells), then for each thing a float64 radius, int32
 * number of corners and the corners as float64 x, y in the plane; one corner is a point, more an open ring.
 * Prints one line of JSON: milliseconds per repeat, the result, and peak memory in kB.
 */
#define _POSIX_C_SOURCE 199309L
#include <geos_c.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static void notice(const char *format, ...) {
  va_list args;
  va_start(args, format);
  vfprintf(stderr, format, args);
  va_end(args);
  fputc('\n', stderr);
}

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

typedef struct {
  GEOSGeometry *geometry;
  double radius;
} Thing;

static Thing readThing(FILE *file) {
  Thing thing;
  int32_t corners;
  if (fread(&thing.radius, 8, 1, file) != 1 || fread(&corners, 4, 1, file) != 1) exit(2);
  double *xy = malloc(16 * corners);
  if (fread(xy, 16, corners, file) != (size_t)corners) exit(2);
  unsigned size = corners == 1 ? 1 : corners + 1;
  GEOSCoordSequence *seq = GEOSCoordSeq_create(size, 2);
  for (unsigned i = 0; i < size; i++) {
    unsigned at = i == (unsigned)corners ? 0 : i;
    GEOSCoordSeq_setX(seq, i, xy[2 * at]);
    GEOSCoordSeq_setY(seq, i, xy[2 * at + 1]);
  }
  free(xy);
  thing.geometry = corners == 1 ? GEOSGeom_createPoint(seq) : GEOSGeom_createPolygon(GEOSGeom_createLinearRing(seq), NULL, 0);
  return thing;
}

typedef struct {
  GEOSGeometry **found;
  int count, room;
} Hits;

static void hit(void *item, void *data) {
  Hits *hits = data;
  if (hits->count == hits->room) hits->found = realloc(hits->found, sizeof(void *) * (hits->room = hits->room * 2 + 16));
  hits->found[hits->count++] = item;
}

static double areaOf(const GEOSGeometry *geometry) {
  double area = 0;
  GEOSArea(geometry, &area);
  return area;
}

/* Area of the place within any of the found. */
static double dissolvedArea(const GEOSGeometry *place, const GEOSPreparedGeometry *prepared, Hits *hits) {
  GEOSGeometry **pieces = malloc(sizeof(void *) * hits->count);
  int count = 0;
  for (int i = 0; i < hits->count; i++)
    if (GEOSPreparedIntersects(prepared, hits->found[i])) pieces[count++] = GEOSIntersection(place, hits->found[i]);
  double area = 0;
  if (count == 1) {
    area = areaOf(pieces[0]);
    GEOSGeom_destroy(pieces[0]);
  } else if (count > 1) {
    GEOSGeometry *all = GEOSGeom_createCollection(GEOS_GEOMETRYCOLLECTION, pieces, count);
    GEOSGeometry *one = GEOSUnaryUnion(all);
    area = areaOf(one);
    GEOSGeom_destroy(one);
    GEOSGeom_destroy(all);
  }
  free(pieces);
  return area;
}

static double coverage(Thing *services, int n, Thing *demands, int m, int segments, double *total) {
  GEOSGeometry **buffers = malloc(sizeof(void *) * n);
  const GEOSPreparedGeometry **prepared = malloc(sizeof(void *) * n);
  GEOSSTRtree *tree = GEOSSTRtree_create(10);
  for (int i = 0; i < n; i++) {
    buffers[i] = GEOSBuffer(services[i].geometry, services[i].radius, segments);
    prepared[i] = GEOSPrepare(buffers[i]);
    GEOSGeom_setUserData(buffers[i], (void *)prepared[i]);
    GEOSSTRtree_insert(tree, buffers[i], buffers[i]);
  }
  Hits hits = {0};
  double covered = 0;
  *total = 0;
  for (int j = 0; j < m; j++) {
    GEOSGeometry *place = demands[j].geometry;
    double area = areaOf(place);
    *total += area;
    hits.count = 0;
    GEOSSTRtree_query(tree, place, hit, &hits);
    int inside = 0;
    for (int i = 0; i < hits.count && !inside; i++)
      inside = GEOSPreparedContainsProperly(GEOSGeom_getUserData(hits.found[i]), place);
    if (inside) covered += area;
    else if (hits.count > 0) {
      const GEOSPreparedGeometry *mine = GEOSPrepare(place);
      covered += dissolvedArea(place, mine, &hits);
      GEOSPreparedGeom_destroy(mine);
    }
  }
  GEOSSTRtree_destroy(tree);
  for (int i = 0; i < n; i++) {
    GEOSPreparedGeom_destroy(prepared[i]);
    GEOSGeom_destroy(buffers[i]);
  }
  free(buffers);
  free(prepared);
  free(hits.found);
  return covered;
}

static double zones(Thing *things, int n, Thing *cells, int m, int dissolve, double *total) {
  GEOSSTRtree *tree = GEOSSTRtree_create(10);
  for (int i = 0; i < n; i++) GEOSSTRtree_insert(tree, things[i].geometry, things[i].geometry);
  Hits hits = {0};
  double sum = 0;
  *total = 0;
  for (int j = 0; j < m; j++) {
    GEOSGeometry *cell = cells[j].geometry;
    *total += areaOf(cell);
    hits.count = 0;
    GEOSSTRtree_query(tree, cell, hit, &hits);
    if (hits.count == 0) continue;
    const GEOSPreparedGeometry *prepared = GEOSPrepare(cell);
    if (dissolve) sum += dissolvedArea(cell, prepared, &hits);
    else
      for (int i = 0; i < hits.count; i++) {
        if (GEOSPreparedContains(prepared, hits.found[i])) sum += areaOf(hits.found[i]);
        else if (GEOSPreparedIntersects(prepared, hits.found[i])) {
          GEOSGeometry *piece = GEOSIntersection(cell, hits.found[i]);
          sum += areaOf(piece);
          GEOSGeom_destroy(piece);
        }
      }
    GEOSPreparedGeom_destroy(prepared);
  }
  GEOSSTRtree_destroy(tree);
  free(hits.found);
  return sum;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  initGEOS(notice, notice);
  FILE *file = fopen(argv[2], "rb");
  int32_t n, m;
  if (!file || fread(&n, 4, 1, file) != 1 || fread(&m, 4, 1, file) != 1) return 2;
  Thing *services = malloc(sizeof(Thing) * n), *demands = malloc(sizeof(Thing) * m);
  for (int i = 0; i < n; i++) services[i] = readThing(file);
  for (int i = 0; i < m; i++) demands[i] = readThing(file);
  fclose(file);
  int repeats = atoi(argv[4]);
  double result = 0, total = 0;
  double *took = malloc(sizeof(double) * 2 * repeats);
  for (int k = 0; k < repeats; k++) {
    double start = now(CLOCK_MONOTONIC), cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    result = strcmp(argv[1], "coverage") == 0 ? coverage(services, n, demands, m, atoi(argv[3]), &total)
                                               : zones(services, n, demands, m, strcmp(argv[3], "dissolved") == 0, &total);
    took[2 * k] = now(CLOCK_MONOTONIC) - start;
    took[2 * k + 1] = now(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  }
  printf("{\"version\":\"%s\"", GEOSversion());
  for (int kind = 0; kind < 2; kind++) {
    printf(kind ? "],\"cpuMilliseconds\":[" : ",\"milliseconds\":[");
    for (int k = 0; k < repeats; k++) printf("%s%.3f", k ? "," : "", took[2 * k + kind]);
  }
  free(took);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("],\"result\":%.9f,\"total\":%.9f,\"peakKilobytes\":%ld}\n", result, total, usage.ru_maxrss);
  finishGEOS();
  return 0;
}
