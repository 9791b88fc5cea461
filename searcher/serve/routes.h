// The table of routes: which path is answered by which function, and where it
// runs. Constant data; any thread.
#pragma once

#include <span>
#include <string_view>

#include "searcher/serve/http/application.h"
#include "searcher/serve/reply.h"
#include "searcher/serve/serving.h"
#include "searcher/serve/web_request.h"

namespace dateline {

struct Route {
  std::string_view name;  // in the metrics
  std::string_view path;  // one that ends in "/" (but "/" itself) takes all below it
  Lane lane;
  Reply (*answer)(const Serving&, const WebRequest&);
  bool page;           // for people: its errors are pages too
  bool cached;         // the answer depends on the archive's state, the day and the target alone
  bool by_id = false;  // what follows the path may be the parameter id instead
};

std::span<const Route> routes();

// nullptr when no route has this path; `rest` is set to what follows a prefix.
const Route* route_of(std::string_view path, std::string_view& rest);

}  // namespace dateline
