#!/usr/bin/env bash
# Adds an EF migration to a service: services/add-migration.sh Placement AddPosts
set -euo pipefail
cd "$(dirname "$0")/.."
service=$1 name=$2
dotnet tool restore >/dev/null
# The tool builds the host to find the context; none of these is connected to.
export ConnectionStrings__database="Host=localhost;Database=none" ConnectionStrings__messaging="amqp://localhost" \
  Protection__Key="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" Access__Jwks='{"keys":[]}' Internal__ClientSecret=none
dotnet ef migrations add "$name" --project "services/$service/$service" --output-dir Persistence/Migrations
