// The bytes of one response on their way from the thread that makes them to the
// loop that sends them.
//
// A worker writes and finishes; the loop takes. A worker that is further ahead
// than `most_ahead` bytes waits, so a stream needs little memory however slowly
// it is read; abandon() lets it go. A response that nobody waits for any more is
// not begun. Each side may use its functions from one
// thread at a time. Never throws but for memory.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace dateline {

class ResponseChannel {
 public:
  // `wake` is called, by the worker, when there is something worth taking: a good piece
  // of the response, or its end.
  ResponseChannel(std::size_t most_ahead, std::function<void()> wake)
      : most_ahead_(most_ahead), wake_(std::move(wake)) {}

  // ---- the worker
  // Before all else. False when nobody waits for the response any more: then there is
  // nothing to write or finish.
  bool begin();
  // False when nobody waits for the response any more.
  bool write(std::string_view bytes);
  // Ends the response. keep_alive: the connection may serve another request.
  void finish(bool keep_alive);

  // ---- the loop
  struct Taken {
    bool finished = false;
    bool keep_alive = false;
  };
  // Appends to `out` what there is.
  Taken take(std::string& out);
  void abandon();
  // Abandons the response unless it is begun; whether it did.
  bool withdraw();

 private:
  const std::size_t most_ahead_;
  const std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable taken_;
  std::string waiting_;
  bool begun_ = false;
  bool finished_ = false;
  bool keep_alive_ = false;
  bool abandoned_ = false;
};

}  // namespace dateline
