// SPDX-License-Identifier: MIT
#include "cli/progressline.h"

namespace sasil {

ProgressLine::ProgressLine(Streams &streams, qsizetype total, bool isShown)
    : m_streams(streams), m_total(total), m_isShown(isShown)
{
}

void ProgressLine::show(qsizetype done)
{
    constexpr qint64 interval = 100; // ms
    if (!m_isShown || (m_shownSince.isValid() && !m_shownSince.hasExpired(interval)))
        return;
    const Message message{"cli",
                          QT_TRANSLATE_NOOP("cli", "%1 of %2 digests checked"),
                          {QString::number(done), QString::number(m_total)}};
    m_streams.err << "\r\033[K" << message.text() << Qt::flush;
    m_isThere = true;
    m_shownSince.start();
}

void ProgressLine::erase()
{
    if (!m_isThere)
        return;
    m_streams.err << "\r\033[K" << Qt::flush;
    m_isThere = false;
}

} // namespace sasil
