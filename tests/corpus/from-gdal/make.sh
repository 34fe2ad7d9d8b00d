#!/bin/sh
# Binary fixtures written by GDAL 3.6.2, so that they do not come from our own writers.
# Run in this folder: sh make.sh
set -e
cat > places.geojson <<'JSON'
{"type":"FeatureCollection","name":"places","features":[
{"type":"Feature","properties":{"名称":"宝山花园","面积":12.5,"是否":true},"geometry":{"type":"Point","coordinates":[111.15,37.52]}},
{"type":"Feature","properties":{"名称":"蔚汾镇","面积":null,"是否":false},"geometry":{"type":"Point","coordinates":[111.13,38.46]}}]}
JSON
cat > areas.geojson <<'JSON'
{"type":"FeatureCollection","name":"areas","features":[
{"type":"Feature","properties":{"名称":"网格一"},"geometry":{"type":"Polygon","coordinates":[[[111.15,37.52],[111.16,37.52],[111.16,37.53],[111.15,37.53],[111.15,37.52]]]}},
{"type":"Feature","properties":{"名称":"网格二"},"geometry":{"type":"MultiPolygon","coordinates":[[[[111.2,37.6],[111.21,37.6],[111.21,37.61],[111.2,37.6]]],[[[111.3,37.6],[111.31,37.6],[111.31,37.61],[111.3,37.6]]]]}}]}
JSON
rm -f places.fgb areas-4546.fgb plain.fgb places.gpkg
ogr2ogr -f FlatGeobuf places.fgb places.geojson
ogr2ogr -f FlatGeobuf -lco SPATIAL_INDEX=NO plain.fgb places.geojson
ogr2ogr -f FlatGeobuf -t_srs EPSG:4546 areas-4546.fgb areas.geojson
export OGR_CURRENT_DATE=2024-01-01T00:00:00Z
ogr2ogr -f GPKG -nln 公园 places.gpkg places.geojson
ogr2ogr -f GPKG -update -t_srs EPSG:4546 -nln areas places.gpkg areas.geojson
