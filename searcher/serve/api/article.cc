#include "searcher/results/article_json.h"
#include "searcher/results/found_article.h"
#include "searcher/serve/api/api.h"
#include "searcher/serve/problem.h"

namespace dateline {

Reply api_article(const Serving& serving, const WebRequest& request) {
  for (const auto& [name, value] : request.parameters) {
    if (name == "format" && (value == "article" || value == "record")) continue;
    return problem_reply(
        {400, "\"" + value + "\" is no value of " + name, name, "format is article or record"});
  }
  const auto place = serving.archive().find(request.rest);
  if (!place) {
    return problem_reply(no_article(request.rest, serving.archive()));
  }
  Reply reply;
  reply.type = kJsonType;
  reply.body = request.parameter("format") == "record"
                   ? place->segment->articles().read(place->article).json + "\n"
                   : article_json(article_at(*place));
  return reply;
}

}  // namespace dateline
