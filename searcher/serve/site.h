// The server's routes over one archive: the API, the pages, their files, and what
// watches them. An Application for HttpServer; its functions may be called from
// any thread. The constructor throws what opening the archive throws.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "searcher/serve/archive_keeper.h"
#include "searcher/serve/http/application.h"
#include "searcher/serve/http/exchange.h"
#include "searcher/serve/metrics.h"
#include "searcher/serve/response_cache.h"
#include "searcher/serve/routes.h"

namespace dateline {

struct SiteOptions {
  std::string archive;
  std::chrono::milliseconds allowed{2000};  // for one search
  OpenedArchive::Damage damage = OpenedArchive::Damage::kRefused;
  // Names that the server may be called by, besides addresses, localhost and the
  // machine's own name.
  std::vector<std::string> hosts = {};
  std::size_t cache_bytes = std::size_t{32} << 20;
};

class Site : public Application {
 public:
  explicit Site(SiteOptions options);

  Lane lane_of(const RequestHead& head) const override;
  bool answer(const RequestHead& head, const std::string& address, bool close_after,
              ResponseChannel& channel) override;
  std::string refusal(const HttpFault& fault, const RequestHead* head) override;
  void count_connections(std::size_t open) override { metrics_.set_connections(open); }

  const ArchiveKeeper& archives() const { return archives_; }

 private:
  Reply reply_to(const DecodedRequest& request);
  Reply routed(const DecodedRequest& request, std::string_view& name);
  Reply routed(const Route& route, const DecodedRequest& request, const Serving& serving,
               std::string_view rest);
  Reply cached(const std::string& key, const std::function<Reply()>& make);
  bool goes_by(const std::string& host) const;

  const SiteOptions options_;
  const std::string machine_;
  ArchiveKeeper archives_;
  ResponseCache cache_;
  Metrics metrics_;
  Exchange exchange_;
};

}  // namespace dateline
