# syntax=docker/dockerfile:1
# Builds from this checkout alone; runs without network, without root and with a read-only file system.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts
COPY bin bin
COPY src src
COPY templates templates
COPY data data
RUN npm run -s build && npm prune --omit=dev --ignore-scripts && rm -r .build

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="forestall" \
      org.opencontainers.image.description="Plan defensive name registration on PyPI" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /build /opt/forestall
# Plans and checklists are written where the user mounts a folder; what is fetched, to a volume of its own.
ENV FORESTALL_CACHE_DIR=/tmp/forestall-cache FORESTALL_DATA_DIR=/tmp/forestall-data
WORKDIR /work
USER node
ENTRYPOINT ["node", "/opt/forestall/bin/run.js"]
CMD ["--help"]
