#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "common/base/error.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/serve/http/http_server.h"
#include "searcher/serve/site.h"

namespace dateline {
namespace {

HttpServer* serving = nullptr;

extern "C" void stop_serving(int) { serving->stop(); }

// Lets SIGTERM and Ctrl-C stop a server for as long as it exists.
class StopSignals {
 public:
  explicit StopSignals(HttpServer& server) {
    serving = &server;
    for (const int number : {SIGTERM, SIGINT}) std::signal(number, stop_serving);
  }
  ~StopSignals() {
    for (const int number : {SIGTERM, SIGINT}) std::signal(number, SIG_DFL);
    serving = nullptr;
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
};

// As many descriptors as the system lets the process have: one a connection.
void take_descriptors() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::size_t threads_of(const ParsedArguments& arguments) {
  constexpr std::uint64_t kMostThreads = 256;
  if (arguments.has("threads")) return arguments.number("threads", 1, kMostThreads);
  return std::max(1U, std::thread::hardware_concurrency());
}

// A search that nobody waits for any more, or a look at a new generation, must not hold up the
// end: nothing is lost with it, since a server only reads.
void end_soon() {
  constexpr std::chrono::milliseconds kLastWork{400};
  std::thread([kLastWork] {
    std::this_thread::sleep_for(kLastWork);
    std::_Exit(kExitDone);
  }).detach();
}

}  // namespace

int run_serve(const ParsedArguments& arguments) {
  constexpr std::uint64_t kMostMilliseconds = 600'000;
  SiteOptions options;
  options.archive = arguments.argument("ARCHIVE");
  options.allowed = std::chrono::milliseconds(arguments.number("max-ms", 1, kMostMilliseconds));
  if (arguments.has("allow-damaged")) options.damage = OpenedArchive::Damage::kAllowed;
  options.hosts = arguments.values("host");
  const ListenAddress address = parse_listen_address(arguments.value("listen"));
  const std::size_t threads = threads_of(arguments);
  take_descriptors();
  Site site(std::move(options));
  HttpServer server(address, threads, HttpLimits(), site);
  const StopSignals signals(server);
  const auto served = site.archives().current();
  print_damages(served->archive);
  std::cout << "serving " << served->archive.generation().live() << " articles at " << server.url()
            << std::endl;
  server.run();
  end_soon();
  return kExitDone;
}

}  // namespace dateline
