#include "searcher/serve/assets.h"
#include "searcher/serve/page/pages.h"

namespace dateline {

Reply page_asset(const Serving&, const WebRequest& request) {
  const EmbeddedFile* file = embedded_file(request.rest);
  if (file == nullptr) return page_problem({404, "there is no file " + request.rest});
  Reply reply;
  reply.type = media_type(file->name);
  reply.body = file->bytes;
  reply.headers = {{"Cache-Control", "max-age=300"}};
  return reply;
}

}  // namespace dateline
