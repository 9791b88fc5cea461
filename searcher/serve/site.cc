#include "searcher/serve/site.h"

#include <unistd.h>

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "searcher/query/date_words.h"
#include "searcher/serve/http/entity_tags.h"
#include "searcher/serve/http/request_target.h"
#include "searcher/serve/page/pages.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kMetricsPath = "/metrics";

std::string machine_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return {};
  return ascii_lower(std::string_view(name.data()));
}

// Digits and points, or an IPv6 address in brackets: no name that someone else's
// name server could turn into our address.
bool is_address(const std::string& host) {
  return host.starts_with('[') || host.find_first_not_of("0123456789.") == std::string::npos;
}

// The route of a target whose path has not been decoded.
const Route* route_as_written(std::string_view target) {
  std::string_view rest;
  return route_of(target.substr(0, target.find('?')), rest);
}

// Whether a person looks at the answer: a browser asks for a page, or for what might be one.
bool is_for_people(const RequestHead& head) {
  const Route* route = route_as_written(head.target);
  const bool page = route == nullptr ? !head.target.starts_with("/api/") : route->page;
  return page && head.accept.find("text/html") != std::string::npos;
}

// What was asked of the search page; nothing for other pages.
PageState search_of(const RequestHead& head) {
  return path_of(head.target) == "/" ? PageState(parameters_of(head.target)) : PageState();
}

// Articles whose ids a path cannot hold are named by a parameter.
void take_id(WebRequest& web) {
  web.rest = web.parameter("id");
  std::erase_if(web.parameters, [](const auto& parameter) { return parameter.first == "id"; });
}

}  // namespace

Site::Site(SiteOptions options)
    : options_(std::move(options)),
      machine_(machine_name()),
      archives_(options_.archive, options_.damage),
      cache_(options_.cache_bytes),
      exchange_([this](const DecodedRequest& request) { return reply_to(request); }) {}

Lane Site::lane_of(const RequestHead& head) const {
  const Route* route = route_as_written(head.target);
  return route == nullptr ? Lane::kQuick : route->lane;
}

bool Site::goes_by(const std::string& host) const {
  return host.empty() || host == "localhost" || host == machine_ || is_address(host) ||
         std::find(options_.hosts.begin(), options_.hosts.end(), host) != options_.hosts.end();
}

bool Site::answer(const RequestHead& head, const std::string& address, bool close_after,
                  ResponseChannel& channel) {
  if (!goes_by(head.host)) {
    channel.write(refusal({421, "start it with --host " + head.host + " if it should"}, &head));
    return false;
  }
  if (head.method != "GET" && head.method != "HEAD") {
    channel.write(refusal({405, head.method + " is not answered"}, &head));
    return false;
  }
  return exchange_.answer(head, address, close_after, channel);
}

std::string Site::refusal(const HttpFault& fault, const RequestHead* head) {
  metrics_.count_refusal(fault.status);
  const Problem problem{fault.status, fault.reason};
  const bool page = head != nullptr && is_for_people(*head);
  const bool bare = head != nullptr && head->method == "HEAD";
  const Reply reply = page ? page_problem(problem, search_of(*head)) : problem_reply(problem);
  return closing_response(reply, problem_title(fault.status), bare ? Body::kLeftOut : Body::kSent);
}

Reply Site::reply_to(const DecodedRequest& request) {
  const Clock::time_point start = Clock::now();
  std::string_view route = "none";
  Reply reply;
  try {
    reply = routed(request, route);
  } catch (const std::exception& error) {
    reply = problem_reply(problem_of(error));
  }
  metrics_.count_matches(reply.matches);
  metrics_.count_request(route, reply.status, Clock::now() - start);
  return reply;
}

Reply Site::routed(const DecodedRequest& request, std::string_view& name) {
  Serving serving{archives_.current(), &archives_, options_.allowed};
  if (request.web.path == kMetricsPath) {
    name = "metrics";
    check_no_parameters(request.web);
    return {200, "text/plain; version=0.0.4; charset=utf-8", metrics_.text(serving, cache_)};
  }
  std::string_view rest;
  const Route* route = route_of(request.web.path, rest);
  // The lane was chosen by the path as it is written: /api/%65xport must not be a way
  // around the limits of /api/export.
  if (route == nullptr || route != route_as_written(request.target)) {
    const Problem problem{404, "there is nothing at " + request.web.path};
    return request.web.path.starts_with("/api/") ? problem_reply(problem) : page_problem(problem);
  }
  name = route->name;
  Reply reply = routed(*route, request, serving, rest);
  const std::string damage = serving.served->damage_header();
  if (!damage.empty()) reply.headers.emplace_back("Dateline-Damage", damage);
  return reply;
}

Reply Site::routed(const Route& route, const DecodedRequest& request, const Serving& serving,
                   std::string_view rest) {
  WebRequest web = request.web;
  web.rest = rest;
  if (rest.empty() && route.by_id) take_id(web);
  auto make = [&]() -> Reply {
    if (!route.page) return route.answer(serving, web);
    try {
      return route.answer(serving, web);
    } catch (const std::exception& error) {
      return page_problem(problem_of(error));
    }
  };
  if (!route.cached) return make();
  const std::string tag = "W/\"" + serving.served->tag() + "-" + std::to_string(local_today()) +
                          "-" DATELINE_VERSION "\"";
  const std::string key = tag + " " + request.target;
  const bool known = names_tag(request.if_none_match, tag);
  // What is kept was a success, and need not be copied for a client that has it.
  Reply reply = known && cache_.holds(key) ? Reply() : cached(key, make);
  if (known && reply.status == 200) {
    reply = Reply();
    reply.status = 304;
  }
  if (reply.status < 400) {
    reply.headers.emplace_back("ETag", tag);
    reply.headers.emplace_back("Cache-Control", "no-cache");
  }
  return reply;
}

Reply Site::cached(const std::string& key, const std::function<Reply()>& make) {
  if (auto found = cache_.find(key)) return std::move(*found);
  Reply reply = make();
  cache_.keep(key, reply);
  return reply;
}

}  // namespace dateline
