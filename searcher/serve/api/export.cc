#include <utility>

#include "searcher/request/request_options.h"
#include "searcher/results/page_csv.h"
#include "searcher/results/page_json.h"
#include "searcher/results/search.h"
#include "searcher/serve/api/api.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

// Pieces are sent when they are this large.
constexpr std::size_t kPiece = std::size_t{32} << 10;

using Send = std::function<bool(std::string_view)>;

void send_hits(const OpenedArchive& archive, const SearchRequest& request, bool csv,
               const Send& send) {
  std::string piece = csv ? csv_header() : "";
  for_each_hit(archive, request, [&](const Hit& hit) {
    piece += csv ? csv_row(hit, CsvFor::kSpreadsheets) : hit_jsonl(hit);
    if (piece.size() < kPiece) return true;
    return send(std::exchange(piece, {}));
  });
  send(piece);
}

}  // namespace

Reply api_export(const Serving& serving, const WebRequest& request) {
  const ParsedArguments arguments = arguments_of(request, export_parameters());
  const bool csv = arguments.value("format") == "csv";
  SearchRequest search = request_of(arguments);
  search.snippets = 0;
  limit_time(search, serving.allowed);
  Reply reply;
  reply.type = csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
  reply.headers.emplace_back(
      "Content-Disposition",
      csv ? "attachment; filename=\"dateline.csv\"" : "attachment; filename=\"dateline.jsonl\"");
  // What is wrong with the query is an answer of its own; found here, before the
  // first byte says that all is well.
  SearchRequest trial = search;
  trial.limit = 0;
  reply.matches = dateline::search(serving.archive(), trial).total;
  reply.headers.emplace_back("Dateline-Total", std::to_string(reply.matches));
  reply.stream = [served = serving.served, search, csv](const Send& send) {
    send_hits(served->archive, search, csv, send);
  };
  return reply;
}

}  // namespace dateline
