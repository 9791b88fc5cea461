#include "searcher/serve/api/api.h"
#include "searcher/serve/assets.h"

namespace dateline {

Reply api_description(const Serving&, const WebRequest&) {
  Reply reply;
  reply.type = kJsonType;
  reply.body = embedded_file("openapi.json")->bytes;
  return reply;
}

}  // namespace dateline
