// The resources of the HTTP API, one function each, in files of their own;
// docs/HTTP_API.md describes them for users. Any thread. Errors are thrown, and
// become problems (problem.h).
#pragma once

#include "searcher/serve/reply.h"
#include "searcher/serve/serving.h"
#include "searcher/serve/web_request.h"

namespace dateline {

Reply api_search(const Serving& serving, const WebRequest& request);
Reply api_timeline(const Serving& serving, const WebRequest& request);
Reply api_export(const Serving& serving, const WebRequest& request);
Reply api_article(const Serving& serving, const WebRequest& request);
Reply api_people(const Serving& serving, const WebRequest& request);
Reply api_suggest(const Serving& serving, const WebRequest& request);
Reply api_stats(const Serving& serving, const WebRequest& request);
Reply api_description(const Serving& serving, const WebRequest& request);  // the OpenAPI file
Reply api_health(const Serving& serving, const WebRequest& request);

}  // namespace dateline
