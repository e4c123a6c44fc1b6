#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the two roles of Guanxi and its database.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=app="$GUANXI_APP_PASSWORD" --set=owner="$GUANXI_OWNER_PASSWORD" <<'SQL'
create role guanxi_owner login password :'owner';
create role guanxi_app login password :'app';
create database guanxi owner guanxi_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
SQL
