#!/bin/sh
# Runs once, when the server's volume is empty: one database per name in AQUACIS_DATABASES, with a role that owns it
# and, where there is an application password, a role that only uses it.
# The embedded run does the same in kit/engines/postgres.ts; change both.
set -eu

for name in $AQUACIS_DATABASES; do
  upper=$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')
  eval "owner_password=\$${upper}_OWNER_PASSWORD"
  eval "app_password=\${${upper}_APP_PASSWORD:-}"

  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$name" --set owner="${name}_owner" --set owner_password="$owner_password" <<'SQL'
create role :"owner" login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create database :"name" owner :"owner" template template0;
revoke all on database :"name" from public;
SQL

  [ -n "$app_password" ] || continue
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$name" \
    --set name="$name" --set owner="${name}_owner" --set app="${name}_app" --set app_password="$app_password" <<'SQL'
create role :"app" login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
grant connect on database :"name" to :"app";
alter default privileges for role :"owner" grant usage on schemas to :"app";
alter default privileges for role :"owner" grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner" grant usage, select on sequences to :"app";
alter default privileges for role :"owner" grant execute on functions to :"app";
SQL
done
