# The program with the client programs of every supported PostgreSQL. GitLab, Kubernetes and people start
# a shell in it, so it has no entrypoint. `--target drill` also has the servers, for drills.
FROM node:24.21.0-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe AS client

ARG MAJORS="13 14 15 16 17 18 19"

# Debian's postgresql-common brings the script that adds PostgreSQL's own package source, with its key.
# Without a cluster `main`, which Debian's server packages make and start. A major that is not released yet is in a
# component of its own; later that is there as well.
RUN set -eu; \
    apt-get update; \
    apt-get install -y --no-install-recommends ca-certificates postgresql-common; \
    mkdir -p /etc/postgresql-common/createcluster.d; \
    echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/none.conf; \
    /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -c 19 -y; \
    for major in $MAJORS; do echo "postgresql-client-$major"; done \
      | xargs apt-get install -y --no-install-recommends; \
    rm -rf /var/lib/apt/lists/*

COPY LICENSE /opt/pg-azure-backup/
COPY dist /opt/pg-azure-backup/dist
RUN ln -s /opt/pg-azure-backup/dist/cli.js /usr/local/bin/pg-azure-backup

LABEL org.opencontainers.image.title="pg-azure-backup" \
      org.opencontainers.image.licenses="MIT"

# By number, so that Kubernetes can see that it is not root.
USER 1000:1000
ENTRYPOINT []
CMD ["pg-azure-backup", "--help"]

FROM client AS drill
ARG MAJORS="13 14 15 16 17 18 19"
USER root
RUN set -eu; \
    apt-get update; \
    for major in $MAJORS; do echo "postgresql-$major"; done \
      | xargs apt-get install -y --no-install-recommends; \
    rm -rf /var/lib/apt/lists/*
USER 1000:1000

# What is built when nothing is said.
FROM client
