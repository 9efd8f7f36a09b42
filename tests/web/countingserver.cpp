// SPDX-License-Identifier: MIT
#include "countingserver.h"

#include <QTcpSocket>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

CountingServer::CountingServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, &CountingServer::accept);
}

void CountingServer::accept()
{
    while (QTcpSocket *const socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine()) {
                const QByteArray line = socket->readLine().trimmed();
                if (line.endsWith(" HTTP/1.1"))
                    m_requests.append(QString::fromUtf8(line));
                if (line.isEmpty()) {
                    const QByteArray body =
                        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"_ba;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\nContent-Length: " +
                                  QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                    socket->disconnectFromHost();
                }
            }
        });
    }
}

bool CountingServer::wasAsked(const QString &prefix) const
{
    return std::ranges::any_of(m_requests, [&](const QString &line) { return line.contains(u' ' + prefix); });
}

void CountingServer::forget()
{
    m_requests.clear();
    m_connections = 0;
}

} // namespace sasil
