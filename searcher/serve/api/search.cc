#include "searcher/request/request_options.h"
#include "searcher/results/page_json.h"
#include "searcher/serve/api/api.h"
#include "searcher/serve/query_parameters.h"
#include "searcher/serve/served_search.h"

namespace dateline {
namespace {

Reply page_reply(const Serving& serving, const SearchRequest& request) {
  const ResultPage page = served_search(serving, request);
  Reply reply;
  reply.type = kJsonType;
  reply.body = page_json(page);
  reply.matches = page.total;
  return reply;
}

}  // namespace

Reply api_search(const Serving& serving, const WebRequest& request) {
  return page_reply(serving, search_request_of(request, serving.allowed));
}

Reply api_timeline(const Serving& serving, const WebRequest& request) {
  SearchRequest search = timeline_request_of(arguments_of(request, timeline_parameters()));
  limit_time(search, serving.allowed);
  return page_reply(serving, search);
}

}  // namespace dateline
