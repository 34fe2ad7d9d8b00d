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
# Two of the demo county's compounds with every service near, two without; for the test in the browser.
cat > compounds.geojson <<'JSON'
{"type":"FeatureCollection","name":"compounds","features":[
{"type":"Feature","properties":{"小区名称":"甲","户数":100},"geometry":{"type":"Point","coordinates":[112.66453,38.089887]}},
{"type":"Feature","properties":{"小区名称":"乙","户数":101},"geometry":{"type":"Point","coordinates":[112.657085,38.086993]}},
{"type":"Feature","properties":{"小区名称":"丙","户数":102},"geometry":{"type":"Point","coordinates":[112.664576,38.093146]}},
{"type":"Feature","properties":{"小区名称":"丁","户数":103},"geometry":{"type":"Point","coordinates":[112.666404,38.091904]}}]}
JSON
rm -f compounds.gpkg
ogr2ogr -f GPKG -nln 小区 compounds.gpkg compounds.geojson
rm compounds.geojson
