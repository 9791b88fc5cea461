#include "searcher/results/article_json.h"
#include "searcher/results/found_article.h"
#include "searcher/serve/api/api.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

const CommandInfo& parameters() {
  static const CommandInfo command = [] {
    CommandInfo info;
    info.name = "article";
    info.options = {{"format", "article|record", "the article, or what came in", "article"}};
    return info;
  }();
  return command;
}

}  // namespace

Reply api_article(const Serving& serving, const WebRequest& request) {
  const ParsedArguments arguments = arguments_of(request, parameters());
  const auto place = serving.archive().find(request.rest);
  if (!place) {
    return problem_reply(no_article(request.rest, serving.archive()));
  }
  Reply reply;
  reply.type = kJsonType;
  reply.body = arguments.value("format") == "record"
                   ? place->segment->articles().read(place->article).json + "\n"
                   : article_json(article_at(*place));
  return reply;
}

}  // namespace dateline
