# The program alone, in an empty image: it needs no shell, no C library and no fonts of the system.
#
#   docker build -t guidepress .
#   docker run --rm -v "$PWD:/project" -w /project guidepress build
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -tags=urfave_cli_no_docs,nethttpomithttp2 -ldflags='-s -w' -o /guidepress ./cmd/guidepress

FROM scratch
COPY --from=build /guidepress /guidepress
COPY --from=build /src/LICENSE /src/docs/licenses.txt /licenses/
# The image cache stands in the project, since an empty image has no home.
ENV XDG_CACHE_HOME=/tmp
ENTRYPOINT ["/guidepress"]
