# Run once by the image of PostgreSQL, on an empty data folder: a role and a database of its own for each service.
set -eu

for service in collector coding indicators modelling; do
    password="$(echo "$service" | tr '[:lower:]' '[:upper:]')_PASSWORD"
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v service="$service" -v password="$(printenv "$password")" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service" encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0;
revoke connect on database :"service" from public;
SQL
done
