# syntax=docker/dockerfile:1
# Channeldesk with its own PostgreSQL, or with yours by DATABASE_URL. Everything it keeps is under /data.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
# What is left serves: the pages are built, and the server runs its sources as they are.
RUN npm prune --omit=dev

FROM node:24-bookworm-slim
# tini: signals reach the server, and what ends is taken away.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
# Not node_modules: the verbs of the command line are at hand as `channeldesk`.
RUN ln -s /app/bin/channeldesk.mjs /usr/local/bin/channeldesk

USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The last words of a request take up to ten seconds, those of a job as long; docker stop -t 30.
STOPSIGNAL SIGTERM
ENTRYPOINT ["tini", "--"]
CMD ["node", "src/main.ts"]
