// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTcpServer>

namespace sasil {

/// A server on this machine alone that writes down what is asked of it, even a connection that asks nothing.
class CountingServer : public QTcpServer
{
    Q_OBJECT

public:
    CountingServer();

    [[nodiscard]] QString port() const { return QString::number(serverPort()); }
    /// Request lines ("GET /path HTTP/1.1"), in the order of arrival.
    [[nodiscard]] const QStringList &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] bool wasAsked(const QString &prefix) const;
    void forget();

private:
    void accept();

    QStringList m_requests;
    int m_connections = 0;
};

} // namespace sasil
