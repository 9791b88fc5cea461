#include "searcher/serve/api/api.h"
#include "searcher/serve/assets.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {

Reply api_description(const Serving&, const WebRequest& request) {
  check_no_parameters(request);
  Reply reply;
  reply.type = kJsonType;
  reply.body = embedded_file("openapi.json")->bytes;
  return reply;
}

}  // namespace dateline
