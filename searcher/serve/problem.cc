#include "searcher/serve/problem.h"

#include <new>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/match/deadline.h"

namespace dateline {
namespace {

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUsage:
    case ErrorCode::kLimit: return 400;
    case ErrorCode::kInputOutput:
    case ErrorCode::kLocked: return 503;
    case ErrorCode::kDamaged:
    case ErrorCode::kVersion: return 500;
  }
  return 500;
}

// "--from, --to" are the parameters from and to: the first is named. A command's
// argument, its query or name, is q.
std::string field_of(const Error& error) {
  if (error.where().starts_with("--")) {
    return error.where().substr(2, error.where().find(',') - 2);
  }
  return error.where().empty() || error.where() == "NAME" ? "q" : "";
}

// Hints speak of options as the command line has them.
std::string as_parameters(std::string text) {
  for (std::size_t at = text.find(" --"); at != std::string::npos; at = text.find(" --", at)) {
    text.erase(at + 1, 2);
  }
  return text;
}

}  // namespace

Problem problem_of(const std::exception& failure) {
  if (const auto* late = dynamic_cast<const DeadlinePassed*>(&failure)) {
    return {504, late->message(), "", "narrow the query by a date, a country or another word"};
  }
  if (const auto* error = dynamic_cast<const Error*>(&failure)) {
    const int status = status_of(error->code());
    // Paths of files are the operator's business, not the client's.
    if (status != 400) return {status, "the archive cannot be read just now", "", ""};
    return {status, error->message(), field_of(*error), as_parameters(error->hint())};
  }
  if (dynamic_cast<const std::bad_alloc*>(&failure) != nullptr) {
    return {503, "the server is out of memory", "", "ask for less at a time"};
  }
  return {500, "the server failed", "", ""};
}

Problem no_article(const std::string& id, const OpenedArchive& archive) {
  return {
      404, "no article has the id \"" + id + "\"", "id",
      archive.damages().empty() ? "" : "it may be in what is left out: " + archive.damages()[0]};
}

std::string problem_title(int status) {
  switch (status) {
    case 400: return "The request cannot be understood";
    case 404: return "There is no such thing here";
    case 405: return "Only GET and HEAD are answered";
    case 408: return "The request came too slowly";
    case 413: return "The body is too large";
    case 414: return "The request line is too long";
    case 421: return "The server does not go by this name";
    case 431: return "The headers are too large";
    case 503: return "The server is busy";
    case 504: return "The query took too long";
    default: return status < 500 ? "The request is refused" : "The server failed";
  }
}

void add_problem_headers(Reply& reply) {
  if (reply.status == 405) reply.headers.emplace_back("Allow", "GET, HEAD");
  if (reply.status == 503) reply.headers.emplace_back("Retry-After", "1");
}

Reply problem_reply(const Problem& problem) {
  nlohmann::ordered_json json = {{"type", "about:blank"},
                                 {"title", problem_title(problem.status)},
                                 {"status", problem.status},
                                 {"detail", problem.detail}};
  if (!problem.field.empty()) json["field"] = problem.field;
  if (!problem.hint.empty()) json["hint"] = problem.hint;
  Reply reply;
  reply.status = problem.status;
  reply.type = "application/problem+json";
  reply.body = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  add_problem_headers(reply);
  return reply;
}

}  // namespace dateline
